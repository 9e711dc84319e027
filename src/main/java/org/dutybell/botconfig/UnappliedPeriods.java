package org.dutybell.botconfig;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.calendar.DeclaredPeriod;
import org.dutybell.calendar.SensitivePeriod;
import org.dutybell.calendar.SensitivePeriods;

/** What sensitive-periods.yaml says and does not hold, because after the first start periods are declared on their page. */
final class UnappliedPeriods {

    private UnappliedPeriods() {}

    /** A line for each period of the file that was never declared, or otherwise; one that was cancelled stays so. */
    static List<String> of(List<SensitivePeriod> file, SensitivePeriods stored) {
        return file.stream()
                .flatMap(period -> line(period, stored.byCode(period.code())))
                .toList();
    }

    private static Stream<String> line(SensitivePeriod period, Optional<DeclaredPeriod> declared) {
        String which = "sensitive-periods.yaml: %s (%s, %s to %s) "
                .formatted(period.name(), period.code(), period.from(), period.to());
        if (declared.isEmpty()) {
            return Stream.of(which
                    + "is not in force: the file is read at the first start only; declare it on the page /sensitive");
        }
        SensitivePeriod holds = declared.get().period();
        return declared.get().cancellation() != null || holds.equals(period)
                ? Stream.empty()
                : Stream.of(which
                        + "is in force as it was declared before (%s, %s to %s), and its change is not;"
                                .formatted(holds.name(), holds.from(), holds.to())
                        + " cancel it on the page /sensitive and declare it anew");
    }
}
