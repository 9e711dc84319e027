package org.dutybell.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.dutybell.testing.DatabaseTest;
import org.dutybell.testing.OnH2;
import org.dutybell.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

class TemplatesTests {

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @Test
    void everyTextIsShipped() {
        ShippedTexts shipped = new ShippedTexts();
        assertThat(Template.values())
                .allSatisfy(template -> assertThat(shipped.of(template)).isNotBlank());
    }

    @DatabaseTest({"notification", "organisation"})
    abstract static class Cases {

        /** The way out is another module's. */
        @MockitoBean
        Channel channel;

        @Autowired
        Templates templates;

        @BeforeEach
        void storesTexts() {
            templates.replaceWith(Map.of(
                    Template.RECEIPT_NOT_YOURS, "{code} {title} 由{unit}负责。",
                    Template.NEED_TEXT, "一句话说明"));
        }

        @Test
        void fillsInValuesAsTheyAre() {
            String text = templates.render(
                    Template.RECEIPT_NOT_YOURS, Map.of("code", "A7", "title", "$1 {code} \\", "unit", "{@lina}"));

            assertThat(text).isEqualTo("A7 $1 {code} \\ 由{@lina}负责。");
        }

        @Test
        void namesTemplateAndPlaceholderOfAMissingValue() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> templates.render(Template.RECEIPT_NOT_YOURS, Map.of("code", "A7", "unit", "x")))
                    .withMessageContainingAll("receipt-not-yours", "{title}", "[code, unit]");
        }

        @Test
        void usesTheNewTextAfterAReplacement() {
            templates.render(Template.NEED_TEXT, Map.of());
            templates.replaceWith(Map.of(Template.NEED_TEXT, "请写一句话"));

            assertThat(templates.render(Template.NEED_TEXT, Map.of())).isEqualTo("请写一句话");
        }

        @Test
        void standsInWithTheShippedTextForOneThatAnEarlierImportDidNotHave() {
            assertThat(templates.render(Template.ESCALATION_FOOT, Map.of())).contains("请联系责任人");
        }
    }
}
