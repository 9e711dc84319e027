package org.dutybell.draft;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dutybell.duty.DutyKind;

/** Items without a rhythm that bureaus customarily do once a year: plans, assessments, staffing, assignments, funding. */
final class Yearly {

    private static final Set<DutyKind> KINDS =
            EnumSet.of(DutyKind.PLAN, DutyKind.ASSESSMENT, DutyKind.STAFFING, DutyKind.ASSIGNMENT);
    private static final Pattern FUNDS = Pattern.compile("安全经费|经费投入|预案编制");

    private Yearly() {}

    /** Whether it is this duty of the item that is customarily yearly. */
    static boolean suggests(DraftedDuty duty) {
        return !duty.isScheduled()
                && (KINDS.contains(duty.kind().value())
                        || FUNDS.matcher(duty.text()).find());
    }

    static boolean suggests(String text, List<DraftedDuty> duties) {
        boolean scheduled = duties.stream().anyMatch(DraftedDuty::isScheduled);
        return !scheduled
                && (FUNDS.matcher(text).find()
                        || duties.stream()
                                .anyMatch(duty -> duty.rhythm().value() == ListRhythm.STANDING
                                        && KINDS.contains(duty.kind().value())));
    }
}
