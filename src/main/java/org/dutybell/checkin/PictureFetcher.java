package org.dutybell.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dutybell.evidence.Evidence;
import org.dutybell.evidence.Intake;
import org.springframework.stereotype.Component;

/** Downloads the pictures and files of a message and stores them; outside any transaction. */
@Component
class PictureFetcher {

    /** After so many attempts a picture that DingTalk does not hand out counts as gone. */
    static final int MOST_TRIES = 5;

    private final PictureSource source;
    private final Evidence evidence;

    PictureFetcher(PictureSource source, Evidence evidence) {
        this.source = source;
        this.evidence = evidence;
    }

    /**
     * @param attempt the attempt at this message, 1 is the first
     * @throws TryAgain when a picture may come at a later attempt; what did come is stored already
     */
    FetchedPictures fetch(InboundMessage message, String person, int attempt, Instant now) {
        List<Long> ids = new ArrayList<>();
        List<Intake> refused = new ArrayList<>();
        int gone = 0;
        for (String code : codes(message)) {
            try {
                byte[] bytes = source.download(code, message.robotCode());
                Intake intake = evidence.receive(bytes, message.fileName(), person, message.messageId(), now);
                if (intake instanceof Intake.Stored stored) {
                    ids.add(stored.file().id());
                } else {
                    refused.add(intake);
                }
            } catch (PictureUnavailable unavailable) {
                if (unavailable.worthRetrying() && attempt < MOST_TRIES) {
                    throw new TryAgain("picture not available yet", unavailable);
                }
                gone++;
            }
        }
        return new FetchedPictures(ids, refused, gone);
    }

    /** What is quoted is meant as well: it is the way to hand in what was sent to the group without an @. */
    private static List<String> codes(InboundMessage message) {
        Stream<String> quoted = Stream.ofNullable(message.quote())
                .flatMap(quote -> Stream.concat(quote.pictures().stream(), quote.files().stream()));
        return Stream.concat(message.pictures().stream(), quoted).distinct().toList();
    }
}
