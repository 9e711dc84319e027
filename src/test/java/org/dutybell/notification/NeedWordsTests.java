package org.dutybell.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NeedWordsTests {

    private final Templates templates = new Templates() {
        @Override
        public String render(Template template, Map<String, ?> values) {
            return template.code() + values;
        }

        @Override
        public void replaceWith(Map<Template, String> texts) {
            throw new UnsupportedOperationException("Needs do not change texts");
        }
    };

    @Test
    void joinsWhatIsWanted() {
        assertThat(NeedWords.of(templates, new Needs(2, 0, 0, true, true, false, 0, false)))
                .isEqualTo("need-photos{count=2}、need-text{}、need-participants{}");
        assertThat(NeedWords.of(templates, new Needs(0, 0, 0, true, false, false, 2, true)))
                .isEqualTo("need-schools{count=2}、need-text{}、need-place{}");
        assertThat(NeedWords.of(templates, new Needs(1, 3, 0, false, false, false, 0, false)))
                .startsWith("need-photos-up-to{")
                .contains("count=1", "most=3");
        assertThat(NeedWords.of(templates, new Needs(0, 0, 1, true, false, true, 0, false)))
                .isEqualTo("need-files{count=1}、need-text{}、need-theme{}");
        assertThat(NeedWords.of(templates, new Needs(0, 0, 0, false, false, false, 0, false)))
                .isEmpty();
    }
}
