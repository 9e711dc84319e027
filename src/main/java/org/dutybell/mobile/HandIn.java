package org.dutybell.mobile;

import java.time.Instant;
import java.util.List;
import org.dutybell.checkin.PageReplies;
import org.dutybell.checkin.PageReply;
import org.dutybell.checkin.Whereabouts;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands in the draft: words and pictures become a reply, and the draft is gone once they are recorded, in one transaction. */
@Component
class HandIn {

    /** As long as a message to the bot may be. */
    static final int LONGEST_TEXT = 2000;

    private static final String WITHDRAW = "withdraw";

    private final Drafts drafts;
    private final PageReplies replies;
    private final Obligations obligations;

    HandIn(Drafts drafts, PageReplies replies, Obligations obligations) {
        this.drafts = drafts;
        this.replies = replies;
        this.obligations = obligations;
    }

    /** The paragraphs of the receipt. */
    @Transactional
    List<String> of(
            ObligationView obligation,
            String person,
            String key,
            String text,
            @Nullable Whereabouts where,
            Instant now) {
        List<Long> pictures = drafts.pictures(person, obligation.id());
        String code = String.valueOf(obligation.shortCode());
        PageReply reply = new PageReply(key, person, code, text, pictures, where);
        List<String> receipt = replies.answer(reply, now);
        if (isRecorded(reply, obligation)) {
            drafts.clear(person, obligation.id());
        }
        return receipt;
    }

    /** The paragraphs of the receipt: it is the same word that the chat knows. */
    @Transactional
    List<String> withdraw(ObligationView obligation, String person, String key, Instant now) {
        String code = String.valueOf(obligation.shortCode());
        return replies.answer(new PageReply(key, person, code, WITHDRAW, List.of()), now);
    }

    private boolean isRecorded(PageReply reply, ObligationView obligation) {
        return obligations.checkIns(obligation.id()).stream()
                .anyMatch(checkIn -> checkIn.messageId().equals(reply.messageId()));
    }
}
