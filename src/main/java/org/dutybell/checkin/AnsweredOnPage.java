package org.dutybell.checkin;

import java.time.Instant;
import java.util.List;
import org.dutybell.checkin.InboundMessage.Form;
import org.dutybell.evidence.Intake;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.wording.ObligationWords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts what was written on a page into the form of a message to the bot, so that one reading serves both. */
@Service
@Transactional
class AnsweredOnPage implements PageReplies {

    private static final String PAGE = "page";

    private final Conversation conversation;
    private final Organisation organisation;
    private final Receipts receipts;
    private final ObligationWords words;

    AnsweredOnPage(Conversation conversation, Organisation organisation, Receipts receipts, ObligationWords words) {
        this.conversation = conversation;
        this.receipts = receipts;
        this.organisation = organisation;
        this.words = words;
    }

    @Override
    public List<String> answer(PageReply reply, Instant now) {
        Person person = organisation
                .roster()
                .person(reply.person())
                .orElseThrow(() -> new IllegalArgumentException("There is no person " + reply.person()));
        FetchedPictures pictures = new FetchedPictures(reply.pictures(), List.of(), 0);
        return conversation
                .answer(new Incoming(message(reply, person, now), person, pictures, words.at(now), now, reply.where()))
                .stream()
                .map(Paragraph::text)
                .toList();
    }

    @Override
    public String refusal(Intake refused) {
        return receipts.trouble(new FetchedPictures(List.of(), List.of(refused), 0))
                .get(0);
    }

    private static InboundMessage message(PageReply reply, Person person, Instant now) {
        return new InboundMessage(
                reply.messageId(),
                null,
                Form.WORDS_AND_PICTURES,
                false,
                PAGE,
                null,
                person.dingtalkUserId(),
                person.name(),
                now,
                "#" + reply.obligation() + " " + reply.text(),
                List.of(),
                "",
                null,
                null,
                null,
                "");
    }
}
