package org.dutybell.obligation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.duty.Duty;
import org.dutybell.evidence.EvidenceKinds;
import org.dutybell.obligation.CheckInOutcome.Missing;
import org.dutybell.obligation.CheckInOutcome.UsedTheme;
import org.dutybell.obligation.StoredDrillThemes.Choice;
import org.dutybell.obligation.ThemeUses.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The check-ins that belong to one act, and what it still wants. */
@Component
class Acts {

    private final CheckInRepository checkIns;
    private final StoredDrillThemes themes;
    private final ThemeNames themeNames;
    private final EvidenceKinds kinds;

    Acts(CheckInRepository checkIns, StoredDrillThemes themes, ThemeNames themeNames, JdbcClient jdbc) {
        this.kinds = new EvidenceKinds(jdbc);
        this.checkIns = checkIns;
        this.themes = themes;
        this.themeNames = themeNames;
    }

    /** Whether the message was recorded for the obligation. */
    boolean knows(long obligationId, String messageId) {
        return of(obligationId, messageId).isPresent();
    }

    /** What the message was recorded as for the obligation; empty when it was not. */
    Optional<CheckInRow> of(long obligationId, String messageId) {
        return all(obligationId).stream()
                .filter(one -> one.messageId().equals(messageId))
                .findFirst();
    }

    /** Everything that was sent for the obligation, oldest first. */
    List<CheckInRow> all(long obligationId) {
        return checkIns.findByObligationIdOrderById(obligationId);
    }

    /** What the act that is counted next still wants. */
    List<Missing> missing(ObligationView obligation) {
        return missing(obligation.duty(), sent(Act.next(obligation)));
    }

    void save(CheckInRow checkIn) {
        checkIns.save(checkIn);
    }

    /** The obligation with all for which its check-ins counted as well, in the order of ids. */
    SortedSet<Long> withCredited(long obligationId) {
        SortedSet<Long> all = new TreeSet<>();
        collect(obligationId, all);
        return all;
    }

    private void collect(long obligationId, SortedSet<Long> all) {
        if (all.add(obligationId)) {
            checkIns.countedAlsoFor(obligationId).forEach(other -> collect(other, all));
        }
    }

    /** What was sent for the act, oldest first. */
    List<CheckInRow> sent(Act act) {
        return all(act.obligationId()).stream()
                .filter(one -> one.act() == act.number())
                .toList();
    }

    /**
     * Where the act stands. Once nothing is missing its theme is used; one that another act has used meanwhile is taken off it,
     * and missing again.
     *
     * @param origin the act for which its check-ins were sent; the same, or one that counts for this obligation as well
     */
    Standing standing(ObligationView obligation, Act act, Act origin) {
        List<CheckInRow> sent = sent(act);
        List<Missing> missing = missing(obligation.duty(), sent);
        if (sent.isEmpty() || !missing.isEmpty()) {
            return new Standing(sent, missing, null);
        }
        Choice theme =
                themes.use(obligation, lastTheme(sent), act, origin, last(sent).at());
        if (theme.refused() == null) {
            if (theme.taken() != null && theme.taken().reason().isEmpty()) {
                sent.forEach(CheckInRow::needsNoReason);
            }
            return new Standing(sent, missing, null);
        }
        sent.forEach(CheckInRow::loseTheme);
        return new Standing(sent, missing(obligation.duty(), sent), theme.refused());
    }

    /** The last one named counts, so that it can be corrected. */
    private static @Nullable NamedTheme lastTheme(List<CheckInRow> sent) {
        return sent.stream()
                .map(CheckInRow::theme)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /**
     * When the act was done: as was said last, else when the last of it was written. What is written once it is a miss was done then,
     * whatever it says: others have heard of the miss.
     *
     * @param sent its check-ins, oldest first; at least one
     * @param missedAt when its obligation becomes a miss
     */
    static Instant doneAt(List<CheckInRow> sent, Instant missedAt) {
        Instant said = sent.stream()
                .map(CheckInRow::saidDoneAt)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
        return doneAt(said, last(sent).at(), missedAt);
    }

    private static Instant doneAt(@Nullable Instant said, Instant written, Instant missedAt) {
        return said == null || !written.isBefore(missedAt) ? written : said;
    }

    /** When the act will have been done that this check-in belongs to. */
    Instant doneAtWith(CheckIn checkIn, ObligationView obligation) {
        Instant said = Stream.concat(
                        sent(Act.next(obligation)).stream().map(CheckInRow::saidDoneAt),
                        Stream.of(checkIn).map(one -> one.said().done()))
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
        return doneAt(said, checkIn.at(), obligation.missedAt());
    }

    private static CheckInRow last(List<CheckInRow> sent) {
        return sent.get(sent.size() - 1);
    }

    private List<Missing> missing(Duty duty, List<CheckInRow> sent) {
        var names = themeNames.byCode();
        List<RecordedCheckIn> recorded =
                sent.stream().map(one -> one.view(names)).toList();
        Set<Long> files =
                recorded.stream().flatMap(one -> one.evidenceIds().stream()).collect(Collectors.toSet());
        return StillMissing.of(duty.evidence(), recorded, kinds.of(files));
    }

    /**
     * How far an act is.
     *
     * @param sent its check-ins, oldest first; empty when none was sent
     * @param missing what its duty still wants
     * @param refused the theme that was taken off it; null when none was
     */
    record Standing(
            List<CheckInRow> sent,
            List<Missing> missing,
            @Nullable UsedTheme refused) {

        boolean isWhole() {
            return !sent.isEmpty() && missing.isEmpty();
        }
    }
}
