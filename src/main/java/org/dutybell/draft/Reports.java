package org.dutybell.draft;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutybell.duty.DutyKind;

/** A report that follows what is done with a rhythm: 每季度检查…，同时上报主管领导. */
final class Reports {

    private static final Pattern FOLLOWS =
            Pattern.compile("(?:同时|并及时|并|及时将[^，。；]{0,16})(?:书面)?(?:上报|报告|报送|汇报)[^，。；]{0,14}");
    private static final Set<DutyKind> DONE = EnumSet.of(DutyKind.INSPECTION, DutyKind.PATROL, DutyKind.DRILL);

    private Reports() {}

    static Optional<DraftedDuty> after(DraftedDuty duty) {
        Matcher matcher = FOLLOWS.matcher(duty.text());
        if (!duty.isScheduled() || !DONE.contains(duty.kind().value()) || !matcher.find()) {
            return Optional.empty();
        }
        return Optional.of(new DraftedDuty(
                matcher.group(),
                duty.holder(),
                new Reading<>(DutyKind.REPORT, matcher.group(), Confidence.MEDIUM, "a report follows what is done"),
                new Reading<>(
                        duty.rhythm().value(),
                        duty.rhythm().words(),
                        Confidence.MEDIUM,
                        "as often as what it reports on"),
                new Counts(1, false, ""),
                Deadlines.in(matcher.group()),
                "",
                "none",
                List.of(),
                List.of()));
    }
}
