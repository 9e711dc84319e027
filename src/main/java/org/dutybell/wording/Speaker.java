package org.dutybell.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.calendar.PeriodNames;
import org.dutybell.calendar.SensitivePeriod;
import org.dutybell.duty.EvidenceRule;
import org.dutybell.notification.Destination;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.NeedWords;
import org.dutybell.notification.Needs;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Progress;
import org.dutybell.organisation.Acting;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.shared.ChineseTime;
import org.jspecify.annotations.Nullable;

/**
 * Says things of the organisation at one time, for messages: names are made safe for markdown, times are in the bureau's
 * zone.
 */
public final class Speaker {

    private final Roster roster;
    private final Templates templates;
    private final ZoneId zone;
    private final Instant now;

    Speaker(Roster roster, Templates templates, ZoneId zone, Instant now) {
        this.roster = roster;
        this.templates = templates;
        this.zone = zone;
        this.now = now;
    }

    /** The time it speaks at. */
    public Instant now() {
        return now;
    }

    /**
     * code, title, clause, unit, target, period, opens, due, holder, post, needs; a new map that may be added to.
     */
    public Map<String, Object> of(ObligationView obligation) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("code", obligation.shortCode() == null ? "" : obligation.shortCode());
        words.put("title", Markdown.escape(obligation.duty().title()));
        words.put("clause", obligation.duty().clause());
        words.put("unit", unitName(obligation.unit()));
        words.put("target", obligation.target().isEmpty() ? "" : unitName(obligation.target()));
        words.put("period", PeriodNames.of(obligation.period()));
        words.put("opens", time(obligation.opens()));
        words.put("due", time(obligation.due()));
        words.put("holder", holder(obligation));
        words.put("post", postTitle(obligation.post()));
        words.put("needs", needs(obligation));
        return words;
    }

    /**
     * Which sensitive periods these are owed for, with their days, as paragraphs to put below their line; empty when the
     * usual rhythm owes them all.
     */
    public String sensitive(Collection<ObligationView> obligations) {
        return obligations.stream()
                .flatMap(one -> Stream.ofNullable(one.sensitivePeriod()))
                .distinct()
                .map(period -> "\n\n"
                        + templates.render(
                                Template.REMINDER_SENSITIVE,
                                Map.of("name", Markdown.escape(period.name()), "days", days(period))))
                .collect(Collectors.joining());
    }

    private String days(SensitivePeriod period) {
        return ChineseTime.days(period.from(), period.to(), LocalDate.ofInstant(now, zone));
    }

    /** A moment as people say it. */
    public String time(Instant moment) {
        return ChineseTime.dayAndTime(moment, now, zone);
    }

    /** How long until, or since, that moment. */
    public String span(Instant moment) {
        return ChineseTime.length(Duration.between(now, moment));
    }

    /** The person's name; empty for null. */
    public String personName(@Nullable String person) {
        return person == null
                ? ""
                : Markdown.escape(roster.person(person).map(Person::name).orElse(person));
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

    /** The name of the unit with this code. */
    public String unitName(String unit) {
        return Markdown.escape(roster.unit(unit).map(Unit::name).orElse(unit));
    }

    /** Who acts for the holder as an @, with in whose place; the title of a post for which nobody acts. */
    private String holder(ObligationView obligation) {
        Acting acting = roster.actingFor(
                obligation.post(),
                LocalDate.ofInstant(now, zone),
                obligation.duty().code());
        return acting.who()
                .map(person -> "{@" + person.code() + "}" + inPlaceOf(acting))
                .orElseGet(() -> postTitle(obligation.post()));
    }

    /** In whose place somebody else sees to this obligation now; empty when its holder does. */
    public String inPlaceOf(ObligationView obligation) {
        return inPlaceOf(roster.actingFor(
                obligation.post(),
                LocalDate.ofInstant(now, zone),
                obligation.duty().code()));
    }

    private String inPlaceOf(Acting acting) {
        return acting.inPlaceOf()
                .map(away -> templates.render(Template.IN_PLACE_OF, Map.of("name", Markdown.escape(away.name()))))
                .orElse("");
    }

    /** In whose place this person or chat hears on behalf of these posts, for the head of a message; empty for nobody. */
    public String standingInFor(Destination destination, Collection<String> posts) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return posts.stream()
                .distinct()
                .map(post -> roster.actingFor(post, today))
                .filter(acting -> acting.who()
                        .filter(person -> destination.equals(new Destination.ToPerson(person.code())))
                        .isPresent())
                .map(this::inPlaceOf)
                .distinct()
                .collect(Collectors.joining());
    }

    private String postTitle(String post) {
        return Markdown.escape(roster.post(post).map(Post::title).orElse(post));
    }

    private String needs(ObligationView obligation) {
        String each = needs(obligation.duty().evidence());
        Progress progress = obligation.progress();
        return progress.times() == 1
                ? each
                : templates.render(
                        Template.NEED_TIMES,
                        Map.of(
                                "times", progress.times(),
                                "done", progress.done(),
                                "left", progress.left(),
                                "needs", each));
    }

    private String needs(EvidenceRule rule) {
        return NeedWords.of(
                templates,
                new Needs(
                        rule.photos(),
                        Objects.requireNonNullElse(rule.mostPhotos(), 0),
                        rule.documents(),
                        rule.text(),
                        rule.participants(),
                        rule.theme() != null,
                        rule.schoolsNamed(),
                        rule.wantsPlace()));
    }
}
