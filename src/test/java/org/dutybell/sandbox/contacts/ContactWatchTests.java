package org.dutybell.sandbox.contacts;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dutybell.sandbox.chat.Community;
import org.dutybell.sandbox.chat.Directory;
import org.dutybell.sandbox.chat.SandboxUser;
import org.dutybell.sandbox.wire.Events;
import org.junit.jupiter.api.Test;

class ContactWatchTests {

    private static final SandboxUser LI = new SandboxUser("user-li", "李强", "", "13900000001", false);
    private static final SandboxUser ZHANG = new SandboxUser("user-zhang", "张敏", "", "13900000002", false);

    private final Directory directory = mock(Directory.class);
    private final Events events = mock(Events.class);
    private final ContactWatch watch = new ContactWatch(directory, events);

    @Test
    void saysNothingWhenTheFirstOrganisationIsImportedAfterTheStart() {
        looksAt();
        looksAt(LI, ZHANG);
        verify(events, never()).tellFree(anyString(), any());
    }

    @Test
    void tellsWhoJoinsChangesAndLeaves() {
        looksAt(LI);
        looksAt(LI, ZHANG);
        verify(events).tellFree(eq("user_add_org"), about("user-zhang"));
        looksAt(LI, new SandboxUser("user-zhang", "张敏", "", "13900000009", false));
        verify(events).tellFree(eq("user_modify_org"), about("user-zhang"));
        looksAt(LI);
        verify(events).tellFree(eq("user_leave_org"), about("user-zhang"));
    }

    private void looksAt(SandboxUser... roster) {
        List<SandboxUser> everybody = Stream.concat(
                        Stream.of(roster),
                        Stream.of(
                                new SandboxUser("sandbox-newcomer", "新同事", "", null, false),
                                new SandboxUser("sandbox-passer-by", "路人", "", null, true)))
                .toList();
        when(directory.today()).thenReturn(new Community(everybody, List.of()));
        watch.look();
    }

    private static Map<String, Object> about(String userId) {
        return argThat(data -> List.of(userId).equals(data.get("UserId")));
    }
}
