package org.dutybell.obligation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dutybell.calendar.BureauCalendar;
import org.dutybell.calendar.SensitivePeriod;
import org.dutybell.calendar.Windows;
import org.dutybell.duty.Coverage;
import org.dutybell.duty.Duty;
import org.dutybell.duty.HolderRule;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.UnitKind;

/** From duties, posts and calendar to obligations. A pure function: the same input gives the same list. */
public final class ObligationPlanner {

    private static final Comparator<PlannedObligation> ORDER = Comparator.comparing(
                    (PlannedObligation planned) -> planned.window().opens())
            .thenComparing(planned -> planned.window().due())
            .thenComparing(planned -> planned.duty().code())
            .thenComparing(planned -> planned.holder().code())
            .thenComparing(PlannedObligation::target);

    private final List<Duty> duties;
    private final Roster roster;
    private final Windows windows;
    private final SensitiveOverlay overlay;

    /** Plans the usual rhythms, without any sensitive period. */
    public ObligationPlanner(List<Duty> duties, Roster roster, BureauCalendar calendar, ZoneId zone) {
        this(duties, roster, calendar, zone, List.of());
    }

    /** @param sensitive the sensitive periods that are declared, in any order; they may overlap */
    public ObligationPlanner(
            List<Duty> duties, Roster roster, BureauCalendar calendar, ZoneId zone, List<SensitivePeriod> sensitive) {
        this.duties = List.copyOf(duties);
        this.roster = roster;
        this.windows = new Windows(calendar, zone);
        this.overlay = new SensitiveOverlay(sensitive, windows, zone);
    }

    /** What opens on a day in the range, both ends included: by opening, due time, duty, post and target. */
    public List<PlannedObligation> plan(LocalDate from, LocalDate to) {
        return duties.stream()
                .flatMap(duty -> plan(duty, from, to))
                .sorted(ORDER)
                .toList();
    }

    /** The posts that owe this duty, in roster order. */
    public List<Post> holdersOf(Duty duty) {
        return holders(duty.holders()).toList();
    }

    private Stream<PlannedObligation> plan(Duty duty, LocalDate from, LocalDate to) {
        Map<String, List<Occurrence>> byCalendar = new HashMap<>();
        return debts(duty).stream()
                .flatMap(debt ->
                        byCalendar
                                .computeIfAbsent(
                                        windows.calendarOf(debt.place()), place -> occurrences(duty, place, from, to))
                                .stream()
                                .map(one -> new PlannedObligation(
                                        duty, debt.holder(), debt.target(), one.window(), one.sensitivePeriod())));
    }

    private List<Occurrence> occurrences(Duty duty, String place, LocalDate from, LocalDate to) {
        return Stream.concat(
                        windows.opening(duty.window(), place, from, to).map(window -> new Occurrence(window, null)),
                        overlay.added(duty, place, from, to))
                .toList();
    }

    private List<Debt> debts(Duty duty) {
        return holders(duty.holders())
                .flatMap(post -> targets(duty.coverage(), post).map(target -> new Debt(post, target)))
                .toList();
    }

    private Stream<Post> holders(HolderRule rule) {
        return roster.posts().stream().filter(post -> holds(rule, post, roster));
    }

    /** Whether a post is one of those that the rule means. */
    static boolean holds(HolderRule rule, Post post, Roster roster) {
        return rule.roles().contains(post.role())
                && roster.unit(post.unit()).filter(unit -> fits(unit, rule)).isPresent();
    }

    private static boolean fits(Unit unit, HolderRule rule) {
        return (rule.units().isEmpty() || rule.units().contains(unit.code()))
                && unit.pupils() > rule.pupilsOver()
                && (!rule.withBuses() || unit.buses());
    }

    private Stream<String> targets(Coverage coverage, Post holder) {
        return switch (coverage) {
            case NONE -> Stream.of("");
            case EVERY_SCHOOL ->
                roster.units().stream()
                        .filter(unit -> unit.kind() == UnitKind.SCHOOL)
                        .map(Unit::code);
            case OWN_SCHOOLS ->
                roster.unit(holder.unit()).stream()
                        .flatMap(unit -> roster.schoolsOf(unit).stream())
                        .map(Unit::code);
        };
    }

    private record Debt(Post holder, String target) {

        /** The unit whose calendar counts: what is done to a school can be done while that school is there. */
        String place() {
            return target.isEmpty() ? holder.unit() : target;
        }
    }
}
