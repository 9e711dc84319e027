package org.dutybell.dingtalk.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCipherTests {

    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    /** Computed with another program: {"EventType":"check_url"} for ding-id, random bytes all zero. */
    private static final String FOREIGN =
            "sLR/n4SbHXvKAdlBki8FGKEYn6tN+wsv/eBskLYCKVX6zL1ourmzXJ5h49XBp/Ky+XSLRH4rB6+48dJ37USoaA==";

    private final EventCipher cipher = new EventCipher(KEY, "ding-id");

    @Test
    void readsWhatAnotherProgramEncrypted() {
        assertThat(cipher.decrypt(FOREIGN)).contains("{\"EventType\":\"check_url\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "success", "一二三四五六七八九十一二三四五六七八九十", "{\"a\":\"0123456789012345678901234567890123456789\"}"})
    void readsItsOwn(String message) {
        String encrypted = cipher.encrypt(message);

        assertThat(cipher.decrypt(encrypted)).contains(message);
        assertThat(cipher.encrypt(message)).as("random bytes lead").isNotEqualTo(encrypted);
    }

    @Test
    void refusesAnotherOwnersAndAnotherKeysEvents() {
        assertThat(new EventCipher(KEY, "another").decrypt(FOREIGN)).isEmpty();
        assertThat(new EventCipher(KEY.toUpperCase(Locale.ROOT), "ding-id").decrypt(FOREIGN))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!!", "AAAA", "AAAAAAAAAAAAAAAAAAAAAA=="})
    void refusesWhatIsNotEncrypted(String text) {
        assertThat(cipher.decrypt(text)).isEmpty();
    }

    @Test
    void saysThatTheKeyIsTooShort() {
        assertThatThrownBy(() -> new EventCipher("short", "ding-id"))
                .hasMessageContaining("dutybell.dingtalk.callback.aes-key")
                .hasMessageContaining("43");
    }
}
