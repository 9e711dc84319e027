package org.dutybell.mobile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dutybell.digest.LeaderWeek;
import org.dutybell.digest.LeaderWeeks;
import org.dutybell.digest.UnitStanding;
import org.dutybell.notification.Markdown;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.dutybell.wording.StateBadge;
import org.springframework.stereotype.Component;

/** Puts what a leader has to know into words. */
@Component
class UnitsSheets {

    /** As many as fit on a few screens; the board has all. */
    private static final int MOST_OVERDUE = 30;

    private final LeaderWeeks weeks;
    private final ObligationWords words;

    UnitsSheets(LeaderWeeks weeks, ObligationWords words) {
        this.weeks = weeks;
        this.words = words;
    }

    boolean isLeader(String person, Instant now) {
        return weeks.leads(person, now);
    }

    /** Empty for who leads nobody. */
    Optional<UnitsSheet> of(String person, Instant now) {
        return weeks.of(person, now).map(week -> sheet(week, weeks.quarter(person, now), words.at(now)));
    }

    private static UnitsSheet sheet(LeaderWeek week, List<ObligationView> quarter, Speaker speaker) {
        return new UnitsSheet(
                speaker.personName(week.leader().code()),
                new UnitsSheet.Quarter(
                        (int) quarter.stream()
                                .filter(one -> one.state() == ObligationState.FULFILLED)
                                .count(),
                        quarter.size(),
                        rows(quarter, speaker)),
                rows(week.owed(), speaker),
                week.units().stream()
                        .sorted(Comparator.comparing((UnitStanding unit) -> !unit.isRed())
                                .thenComparing(unit -> !unit.isYellow()))
                        .map(unit -> standing(unit, speaker))
                        .toList(),
                rows(week.overdue().stream().limit(MOST_OVERDUE).toList(), speaker),
                Math.max(0, week.overdue().size() - MOST_OVERDUE),
                week.escalated(),
                week.blockers().stream()
                        .map(note -> speaker.personName(note.person()) + "：" + Markdown.plain(note.text()))
                        .toList());
    }

    private static UnitsSheet.Standing standing(UnitStanding unit, Speaker speaker) {
        String light = unit.isRed() ? "red" : unit.isYellow() ? "yellow" : "green";
        return new UnitsSheet.Standing(
                Markdown.plain(speaker.unitName(unit.unit())), light, unit.done(), unit.all(), unit.overdue());
    }

    private static List<UnitsSheet.Row> rows(List<ObligationView> obligations, Speaker speaker) {
        return obligations.stream().map(one -> row(one, speaker)).toList();
    }

    private static UnitsSheet.Row row(ObligationView one, Speaker speaker) {
        String unit = one.target().isEmpty() ? one.unit() : one.target();
        return new UnitsSheet.Row(
                one.shortCode() == null ? "" : one.shortCode(),
                one.duty().title(),
                Markdown.plain(speaker.unitName(unit)),
                speaker.time(one.due()),
                StateBadge.of(one, speaker.now()).code());
    }
}
