package org.dutybell.console;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.dutybell.duty.Themes;
import org.dutybell.organisation.Organisation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Where the pages get their words and names from, once a request. */
@Component
class Phrasebook {

    private final MessageSource messages;
    private final Organisation organisation;
    private final Themes themes;
    private final Clock clock;
    private final ZoneId zone;

    Phrasebook(MessageSource messages, Organisation organisation, Themes themes, Clock clock, ZoneId zone) {
        this.messages = messages;
        this.organisation = organisation;
        this.themes = themes;
        this.clock = clock;
        this.zone = zone;
    }

    /** Words in this language, as of now. */
    Words in(Locale locale) {
        return new Words(messages, locale, zone, clock.instant(), themes.all());
    }

    ZoneId zone() {
        return zone;
    }

    /** Names as of that moment. */
    Names namesFor(Words words) {
        return new Names(organisation.roster(), LocalDate.ofInstant(words.now(), zone));
    }
}
