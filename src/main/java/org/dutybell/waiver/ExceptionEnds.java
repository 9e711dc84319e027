package org.dutybell.waiver;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.duty.Duties;
import org.dutybell.duty.Duty;
import org.dutybell.duty.DutyVersion;
import org.dutybell.notification.Markdown;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.shared.ChineseTime;
import org.springframework.stereotype.Component;

/** Tells before a standing exception ends. */
@Component
class ExceptionEnds {

    private final ExceptionRows exceptions;
    private final WaiverMessages messages;
    private final Organisation organisation;
    private final Duties duties;
    private final WaiverProperties properties;
    private final ZoneId zone;

    ExceptionEnds(
            ExceptionRows exceptions,
            WaiverMessages messages,
            Organisation organisation,
            Duties duties,
            WaiverProperties properties,
            ZoneId zone) {
        this.exceptions = exceptions;
        this.messages = messages;
        this.organisation = organisation;
        this.duties = duties;
        this.properties = properties;
        this.zone = zone;
    }

    /** Returns how many were told of. */
    int tell(Instant now, int most) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<StandingException> ending = exceptions.lockEnding(
                today, today.plusDays(properties.tellBeforeEnd().toDays()), most);
        ending.forEach(exception -> tell(exception, today, now));
        return ending.size();
    }

    private void tell(StandingException exception, LocalDate today, Instant now) {
        Roster roster = organisation.roster();
        Optional<Post> post = roster.post(exception.post());
        String unit =
                post.flatMap(found -> roster.unit(found.unit())).map(Unit::name).orElse(exception.post());
        List<String> people = Stream.concat(
                        roster.actingFor(exception.post(), today, exception.duty()).who().map(Person::code).stream(),
                        Stream.of(exception.askedBy(), exception.approvedBy()))
                .distinct()
                .filter(person -> roster.person(person).isPresent())
                .toList();
        Map<String, Object> place = Map.of(
                "unit", Markdown.escape(unit),
                "post", Markdown.escape(post.map(Post::title).orElse(exception.post())),
                "until", ChineseTime.day(exception.to(), today));
        messages.ending(exception, title(exception.duty()), people, place, now);
        exceptions.told(exception.id(), now);
    }

    private String title(String duty) {
        return duties.current().stream()
                .map(DutyVersion::duty)
                .filter(known -> known.code().equals(duty))
                .findFirst()
                .map(Duty::title)
                .orElse(duty);
    }
}
