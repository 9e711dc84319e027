package org.dutybell.cli;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.dutybell.calendar.Occasion;
import org.dutybell.duty.Duty;
import org.dutybell.obligation.DependentObligation;
import org.dutybell.obligation.PlannedObligation;
import org.dutybell.organisation.Post;

/** The rows of {@code preview}: what has dates first, then what waits for it, with words in place of dates. */
final class PreviewRows {

    static final List<String> COLUMNS =
            List.of("duty", "clause", "kind", "unit", "post", "target", "period", "opens", "due");

    private PreviewRows() {}

    static List<List<String>> of(List<PlannedObligation> planned, List<DependentObligation> dependent, ZoneId zone) {
        return Stream.concat(
                        planned.stream().map(one -> dated(one, zone)),
                        dependent.stream().map(PreviewRows::waiting))
                .toList();
    }

    private static List<String> dated(PlannedObligation one, ZoneId zone) {
        return row(
                one.duty(),
                one.holder(),
                one.target(),
                one.window().period().code(),
                IsoTime.of(one.window().opens(), zone),
                IsoTime.of(one.window().due(), zone));
    }

    private static List<String> waiting(DependentObligation one) {
        Occasion.After after = one.after();
        return row(
                one.duty(),
                one.holder(),
                one.target(),
                one.period(),
                "when " + after.duty() + " is done",
                after.within().words() + " after that");
    }

    private static List<String> row(Duty duty, Post holder, String target, String period, String opens, String due) {
        return List.of(
                duty.code(),
                duty.clause(),
                duty.kind().code(),
                holder.unit(),
                holder.code(),
                target,
                period,
                opens,
                due);
    }
}
