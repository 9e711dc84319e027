package org.dutybell.draft;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Lists of bureaus and schools, and what a person reads in them. */
final class Lists {

    static final Path FOLDER = Path.of("src/test/resources/lists");

    private static final Map<ListRhythm, String> LETTERS = Map.ofEntries(
            Map.entry(ListRhythm.SCHOOL_DAY, "D"),
            Map.entry(ListRhythm.WEEK, "W"),
            Map.entry(ListRhythm.HALF_MONTH, "HM"),
            Map.entry(ListRhythm.MONTH, "M"),
            Map.entry(ListRhythm.QUARTER, "Q"),
            Map.entry(ListRhythm.HALF_YEAR, "HY"),
            Map.entry(ListRhythm.TERM, "T"),
            Map.entry(ListRhythm.SCHOOL_YEAR, "SY"),
            Map.entry(ListRhythm.YEAR, "Y"),
            Map.entry(ListRhythm.KEY_DAY, "K"),
            Map.entry(ListRhythm.ONCE, "1"),
            Map.entry(ListRhythm.OTHER, "X"),
            Map.entry(ListRhythm.EVENT, "E"),
            Map.entry(ListRhythm.STANDING, "S"));

    private Lists() {}

    static DraftedList read(String file) throws ListRefused {
        return ListCompiler.read(FOLDER.resolve(file));
    }

    static List<String> expected(String file) throws Exception {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** Clause, holder, kind and rhythm. */
    static String line(DraftedItem item, DraftedDuty duty) {
        ListRhythm rhythm = duty.rhythm().value();
        boolean suggested = item.suggestsYear() && Yearly.suggests(duty);
        String letter =
                rhythm == ListRhythm.STANDING && suggested ? "y" : LETTERS.get(rhythm) + (suggested ? " y" : "");
        return String.join(
                " ",
                item.item().number(),
                duty.holder().value().code(),
                duty.kind().value().code(),
                letter + (duty.denser().isEmpty() ? "" : "+S"));
    }

    /** As {@link #line}, with the holder's words, the times, the deadlines and the rhythm's words. */
    static String longLine(DraftedItem item, DraftedDuty duty) {
        String times = duty.counts().words().isEmpty()
                ? "-"
                : (duty.counts().atLeast() ? "≥" : "") + duty.counts().times();
        return String.join(
                        " | ",
                        item.item().number(),
                        duty.holder().value().code() + " " + duty.holder().words(),
                        duty.kind().value().code(),
                        LETTERS.get(duty.rhythm().value()) + (duty.denser().isEmpty() ? "" : "+S") + " "
                                + duty.rhythm().words(),
                        times,
                        String.join("、", duty.deadlines()))
                .stripTrailing();
    }
}
