package org.dutybell.console;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dutybell.evidence.StoredFile;
import org.dutybell.obligation.PictureUse;
import org.dutybell.obligation.PictureUses;
import org.springframework.stereotype.Component;

/** What is stamped on the copies of pictures: school, code, person and time; nothing unless a property asks for it. */
@Component
class Stamps {

    private final ConsoleProperties properties;
    private final PictureUses uses;
    private final Phrasebook phrasebook;

    Stamps(ConsoleProperties properties, PictureUses uses, Phrasebook phrasebook) {
        this.properties = properties;
        this.uses = uses;
        this.phrasebook = phrasebook;
    }

    /** The lines; none when copies are not stamped, or the picture was not handed in yet. */
    List<String> of(StoredFile picture, Locale locale) {
        List<PictureUse> handedIn = properties.stamp() ? uses.of(picture.id()) : List.of();
        if (handedIn.isEmpty()) {
            return List.of();
        }
        Words words = phrasebook.in(locale);
        Names names = phrasebook.namesFor(words);
        String units =
                handedIn.stream().map(use -> names.unit(use.unit())).distinct().collect(Collectors.joining(" "));
        String codes = handedIn.stream()
                .filter(use -> !use.shortCode().isEmpty())
                .map(use -> "#" + use.shortCode())
                .collect(Collectors.joining(" "));
        return List.of(units + " " + codes, names.person(picture.person()) + " " + times(picture, words));
    }

    private static String times(StoredFile picture, Words words) {
        Instant taken = picture.takenAt();
        return taken == null
                ? words.say("evidence.stamp.received", words.dayAndTime(picture.receivedAt()))
                : words.say("evidence.stamp.taken", words.dayAndTime(taken), words.dayAndTime(picture.receivedAt()));
    }
}
