package org.dutybell.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;
import org.dutybell.audit.Flaw;
import org.dutybell.audit.FlawKind;
import org.dutybell.audit.FurtherFlaws;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Reach;
import org.dutybell.organisation.Roster;
import org.springframework.stereotype.Component;

/**
 * Proves that each morning's digests were written or skipped, and that each chat and each post that is reminded in private
 * has one or a recorded reason for having none.
 */
@Component
class MorningFlaws implements FurtherFlaws {

    /** By then the day has its digests, or is skipped. */
    private static final Duration UNDER_WAY = MorningPass.MAY_BE_LATE.plusHours(1);

    /** Who is reminded is known as of today; the longer ago, the less that says of who was then. */
    private static final Duration PLACES_KNOWN = Duration.ofDays(2);

    private final DigestRows rows;
    private final Organisation organisation;
    private final MorningProperties properties;
    private final ZoneId zone;

    MorningFlaws(DigestRows rows, Organisation organisation, MorningProperties properties, ZoneId zone) {
        this.rows = rows;
        this.organisation = organisation;
        this.properties = properties;
        this.zone = zone;
    }

    @Override
    public Stream<Flaw> between(Instant since, Instant now) {
        return properties.enabled() ? Stream.concat(unwritten(since, now), without(now)) : Stream.empty();
    }

    /** Days before the first that is known belong to a time when there were none. */
    private Stream<Flaw> unwritten(Instant since, Instant now) {
        LocalDate end = LocalDate.ofInstant(now, zone);
        return rows.oldest(DigestKind.MORNING).stream()
                .flatMap(first ->
                        later(first, LocalDate.ofInstant(since, zone), end).datesUntil(end.plusDays(1)))
                .filter(day -> isOver(day, now) && !rows.isSettled(DigestKind.MORNING, day))
                .map(day -> new Flaw(FlawKind.DIGEST_NOT_WRITTEN, "MORNING " + day));
    }

    private static LocalDate later(LocalDate one, LocalDate other, LocalDate most) {
        LocalDate later = one.isAfter(other) ? one : other;
        return later.isAfter(most) ? most : later;
    }

    private boolean isOver(LocalDate day, Instant now) {
        return day.atTime(properties.at())
                .atZone(zone)
                .toInstant()
                .plus(UNDER_WAY)
                .isBefore(now);
    }

    private Stream<Flaw> without(Instant now) {
        Roster roster = organisation.roster();
        return rows.writtenSince(DigestKind.MORNING, now.minus(PLACES_KNOWN)).stream()
                .flatMap(run -> Stream.concat(chats(run.day(), roster), posts(run.day(), roster)));
    }

    private Stream<Flaw> chats(LocalDate day, Roster roster) {
        Set<String> served = rows.destinations(DigestKind.MORNING, day);
        return roster.posts().stream()
                .filter(post -> post.reach() == Reach.GROUP)
                .flatMap(post -> roster.chatOf(post.unit()).stream())
                .distinct()
                .filter(chat -> !served.contains(chat.code()))
                .map(chat ->
                        new Flaw(FlawKind.DIGEST_PLACE_MISSING, DigestKind.MORNING + " " + day + " " + chat.code()));
    }

    /** One that was filled on that day may have been so after the digests. */
    private Stream<Flaw> posts(LocalDate day, Roster roster) {
        Set<String> served = rows.destinations(DigestKind.MORNING_PRIVATE, day);
        return roster.posts().stream()
                .filter(post -> post.reach() == Reach.PRIVATE)
                .filter(post -> isFilled(post, day, roster) && isFilled(post, day.minusDays(1), roster))
                .filter(post -> CouldAct.on(day, post, roster).stream().noneMatch(served::contains))
                .map(post -> new Flaw(
                        FlawKind.DIGEST_PLACE_MISSING, DigestKind.MORNING_PRIVATE + " " + day + " " + post.code()));
    }

    private static boolean isFilled(Post post, LocalDate day, Roster roster) {
        return roster.actingFor(post.code(), day).who().isPresent();
    }
}
