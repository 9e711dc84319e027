package org.dutybell.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows outlive the version that wrote them. */
class ContentJsonTests {

    @Test
    void readsBackWhatItWrote() {
        Content.Message routine = new Content.Message("title", "body", "/m/D7K3", true, true);

        assertThat(ContentJson.read("MESSAGE", "title", "body", ContentJson.details(routine)))
                .isEqualTo(routine);
    }

    @Test
    void callsByARealAtWhatAnEarlierVersionWrote() {
        assertThat(ContentJson.read("MESSAGE", "title", "body", "{\"page\":\"/m/D7K3\",\"answerable\":true}"))
                .isEqualTo(new Content.Message("title", "body", "/m/D7K3", true, false));
    }
}
