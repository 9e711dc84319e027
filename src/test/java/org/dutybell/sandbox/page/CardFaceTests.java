package org.dutybell.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.dutybell.sandbox.card.Card;
import org.junit.jupiter.api.Test;

class CardFaceTests {

    private final Card card = new Card(
            "card-1",
            "sandbox-duty.schema",
            "STREAM",
            "",
            false,
            Map.of("title", "巡查", "body", "<a atId=user-li>李强</a>、<a atId=user-zhang>张敏</a>，请完成"),
            Map.of(),
            null);

    @Test
    void showsAnAtThatCallsAndOneThatIsOnlyAName() {
        assertThat(CardFace.content(card, "user-li", "查看", Set.of("user-li")).text())
                .isEqualTo("**巡查**\n\n@user-li、张敏，请完成");
    }
}
