package org.dutybell.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dutybell.calendar.PeriodNames;
import org.dutybell.duty.EvidenceRule;
import org.dutybell.notification.Destination;
import org.dutybell.notification.NeedWords;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.shared.ChineseTime;
import org.springframework.stereotype.Component;

/** Fills the placeholders that say which obligation a text is about. */
@Component
public class ObligationWords {

    private final Organisation organisation;
    private final Templates templates;
    private final ZoneId zone;

    ObligationWords(Organisation organisation, Templates templates, ZoneId zone) {
        this.organisation = organisation;
        this.templates = templates;
        this.zone = zone;
    }

    /** Words as of now; read the organisation once for many obligations. */
    public Speaker at(Instant now) {
        return new Speaker(organisation.roster(), now);
    }

    /** Knows the organisation and the time. */
    public final class Speaker {

        private final Roster roster;
        private final Instant now;

        private Speaker(Roster roster, Instant now) {
            this.roster = roster;
            this.now = now;
        }

        /** code, title, clause, unit, target, period, due, holder, post, needs; a new map that may be added to. */
        public Map<String, Object> of(ObligationView obligation) {
            Map<String, Object> words = new LinkedHashMap<>();
            words.put("code", obligation.shortCode() == null ? "" : obligation.shortCode());
            words.put("title", obligation.duty().title());
            words.put("clause", obligation.duty().clause());
            words.put("unit", unitName(obligation.unit()));
            words.put("target", target(obligation));
            words.put("period", PeriodNames.of(obligation.period()));
            words.put("due", time(obligation.due()));
            words.put("holder", holder(obligation));
            words.put("post", roster.post(obligation.post()).map(Post::title).orElse(obligation.post()));
            words.put("needs", needs(obligation.duty().evidence()));
            return words;
        }

        /** A moment as people say it. */
        public String time(Instant moment) {
            return ChineseTime.dayAndTime(moment, now, zone);
        }

        public String unitName(String unit) {
            return roster.unit(unit).map(Unit::name).orElse(unit);
        }

        public String personName(String person) {
            return roster.person(person).map(Person::name).orElse(person);
        }

        /** What a message to this destination calls it: the unit of a chat, the name of a person. */
        public String place(Destination destination) {
            if (destination instanceof Destination.ToChat chat) {
                return roster.chat(chat.chatCode())
                        .map(found -> unitName(found.unit()))
                        .orElse("");
            }
            return destination instanceof Destination.ToPerson person ? personName(person.personCode()) : "";
        }

        /** How long until, or since, that moment. */
        public String span(Instant moment) {
            return ChineseTime.length(Duration.between(now, moment));
        }

        private String target(ObligationView obligation) {
            return obligation.target().isEmpty() ? "" : unitName(obligation.target());
        }

        /** The holder as an @; the title of a vacant post. */
        private String holder(ObligationView obligation) {
            return roster.holderOf(obligation.post(), LocalDate.ofInstant(now, zone))
                    .map(person -> "{@" + person.code() + "}")
                    .orElseGet(() ->
                            roster.post(obligation.post()).map(Post::title).orElse(obligation.post()));
        }

        private String needs(EvidenceRule rule) {
            return NeedWords.of(templates, rule.photos(), rule.text(), rule.participants());
        }
    }
}
