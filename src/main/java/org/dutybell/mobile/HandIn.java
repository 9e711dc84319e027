package org.dutybell.mobile;

import java.time.Instant;
import java.util.List;
import org.dutybell.checkin.PageReplies;
import org.dutybell.checkin.PageReply;
import org.dutybell.obligation.ObligationView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands in the draft: words and pictures become a reply, and the draft is gone, in one transaction. */
@Component
class HandIn {

    /** As long as a message to the bot may be. */
    static final int LONGEST_TEXT = 2000;

    private final Drafts drafts;
    private final PageReplies replies;

    HandIn(Drafts drafts, PageReplies replies) {
        this.drafts = drafts;
        this.replies = replies;
    }

    /** The paragraphs of the receipt. */
    @Transactional
    List<String> of(ObligationView obligation, String person, String key, String text, Instant now) {
        List<Long> pictures = drafts.pictures(person, obligation.id());
        String code = String.valueOf(obligation.shortCode());
        List<String> receipt = replies.answer(new PageReply(key, person, code, text, pictures), now);
        drafts.clear(person, obligation.id());
        return receipt;
    }
}
