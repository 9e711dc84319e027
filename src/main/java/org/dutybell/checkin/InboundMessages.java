package org.dutybell.checkin;

import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Keeps a message first, and hands it to a worker then. */
@Service
class InboundMessages implements Inbox {

    private static final Logger log = LoggerFactory.getLogger(InboundMessages.class);

    private final InboxRows rows;
    private final InboxWork work;
    private final InboxWorkers workers;
    private final ObjectProvider<AfterReply> afterReply;
    private final Clock clock;

    InboundMessages(
            InboxRows rows, InboxWork work, InboxWorkers workers, ObjectProvider<AfterReply> afterReply, Clock clock) {
        this.rows = rows;
        this.work = work;
        this.workers = workers;
        this.afterReply = afterReply;
        this.clock = clock;
    }

    @Override
    public void receive(InboundMessage message) {
        rows.keep(message.messageId(), message.frameId(), ReadingJson.write(message), clock.instant())
                .ifPresentOrElse(
                        id -> workers.submit(writer(message), () -> answer(id)),
                        () -> log.debug("Message {} came again and is dropped.", message.messageId()));
    }

    private void answer(long id) {
        if (work.work(id, clock.instant())) {
            afterReply.ifAvailable(AfterReply::replyWritten);
        }
    }

    private static String writer(InboundMessage message) {
        return Objects.requireNonNullElse(message.senderUserId(), message.conversationId());
    }
}
