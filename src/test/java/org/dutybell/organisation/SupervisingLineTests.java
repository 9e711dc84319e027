package org.dutybell.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SupervisingLineTests {

    @Test
    void meansPostsOutsideSchoolsByBureau() {
        Roster roster = new Roster(
                List.of(unit("lead", UnitKind.LEADERSHIP), unit("s1", UnitKind.SCHOOL), unit("s2", UnitKind.SCHOOL)),
                List.of(post("lead/head", "head"), post("s1/head", "head"), post("s2/deputy", "deputy")),
                List.of(),
                List.of(),
                List.of(),
                List.of(new SupervisingLine("deputy", List.of(List.of("bureau.head")))));

        assertThat(roster.lineOf(roster.post("s2/deputy").orElseThrow()))
                .singleElement()
                .satisfies(level ->
                        assertThat(level.posts()).extracting(Post::code).containsExactly("lead/head"));
    }

    private static Unit unit(String code, UnitKind kind) {
        return new Unit(code, code, kind, 0, false, null, List.of(), List.of());
    }

    private static Post post(String code, String role) {
        return new Post(code, code.substring(0, code.indexOf('/')), role, role, Reach.GROUP);
    }
}
