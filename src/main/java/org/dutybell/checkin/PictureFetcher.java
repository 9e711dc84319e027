package org.dutybell.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dutybell.checkin.InboundMessage.Form;
import org.dutybell.evidence.Evidence;
import org.dutybell.evidence.Intake;
import org.springframework.stereotype.Component;

/** Downloads the pictures of a message and stores them; outside any transaction. */
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
     * Of a file that turns out to be no picture nothing is told: it was not meant as one.
     *
     * @param attempt the attempt at this message, 1 is the first
     * @throws TryAgain when a picture may come at a later attempt; what did come is stored already
     */
    FetchedPictures fetch(InboundMessage message, String person, int attempt, Instant now) {
        FetchedPictures pictures = fetch(pictures(message), message, person, attempt, now);
        return pictures.and(fetch(files(message), message, person, attempt, now).ids());
    }

    private FetchedPictures fetch(
            Stream<String> codes, InboundMessage message, String person, int attempt, Instant now) {
        List<Long> ids = new ArrayList<>();
        List<Intake> refused = new ArrayList<>();
        int gone = 0;
        for (String code : codes.distinct().toList()) {
            try {
                Intake intake =
                        evidence.receive(source.download(code, message.robotCode()), person, message.messageId(), now);
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

    /** A quoted picture is meant as well: it is the way to hand in one that was sent to the group without an @. */
    private static Stream<String> pictures(InboundMessage message) {
        Stream<String> own = message.form() == Form.FILE ? Stream.empty() : message.pictures().stream();
        return Stream.concat(own, quoted(message, InboundMessage.Quote::pictures));
    }

    private static Stream<String> files(InboundMessage message) {
        Stream<String> own = message.form() == Form.FILE ? message.pictures().stream() : Stream.empty();
        return Stream.concat(own, quoted(message, InboundMessage.Quote::files));
    }

    private static Stream<String> quoted(InboundMessage message, Function<InboundMessage.Quote, List<String>> codes) {
        return Stream.ofNullable(message.quote()).map(codes).flatMap(List::stream);
    }
}
