package org.dutybell.checkin;

import java.time.Instant;
import java.util.List;
import org.dutybell.checkin.InboundMessage.Form;
import org.dutybell.checkin.InboundMessage.Quote;
import org.jspecify.annotations.Nullable;

/** A message in the group of 示例一中, written by 李娜 unless said otherwise. */
record Say(
        String id,
        String text,
        List<String> pictures,
        @Nullable Quote quote,
        @Nullable String userId,
        Form form,
        boolean group,
        Instant sentAt) {

    static final Instant MORNING = Instant.parse("2027-03-18T02:00:00Z");

    static Say words(String id, String text) {
        return new Say(id, text, List.of(), null, "u-lina", Form.WORDS_AND_PICTURES, true, MORNING);
    }

    Say with(String... codes) {
        return new Say(id, text, List.of(codes), quote, userId, form, group, sentAt);
    }

    Say quoting(Quote quoted) {
        return new Say(id, text, pictures, quoted, userId, form, group, sentAt);
    }

    Say by(@Nullable String user) {
        return new Say(id, text, pictures, quote, user, form, group, sentAt);
    }

    Say as(Form other) {
        return new Say(id, text, pictures, quote, userId, other, group, sentAt);
    }

    Say inPrivate() {
        return new Say(id, text, pictures, quote, userId, form, false, sentAt);
    }

    Say at(Instant other) {
        return new Say(id, text, pictures, quote, userId, form, group, other);
    }

    InboundMessage message() {
        return new InboundMessage(
                id,
                "frame-of-" + id,
                form,
                group,
                "cid-1",
                group ? "示例一中安全群" : null,
                userId,
                "李*娜",
                sentAt,
                text,
                pictures,
                "robot",
                quote,
                "https://session",
                sentAt.plusSeconds(5400),
                "{}");
    }
}
