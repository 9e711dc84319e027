package org.dutybell.console;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dutybell.notification.ConnectionCheck;
import org.dutybell.notification.ConnectionCheck.Extent;
import org.dutybell.notification.ConnectionCheck.Finding;
import org.dutybell.notification.ConnectionCheck.Report;

/**
 * Everything the template of the connection check shows.
 *
 * @param known what needs no call
 */
record SetupPage(List<Row> known, List<Part> parts) {

    /**
     * A check with its button.
     *
     * @param code of its address and last part of its message keys
     * @param calls paid calls that it makes
     * @param at when it ran last; empty before
     */
    record Part(String code, int calls, String at, List<Row> rows) {}

    /**
     * @param badge how it looks: done, missed or planned
     * @param todo what to change; empty when nothing
     */
    record Row(String step, String badge, String state, String todo, String detail) {}

    static SetupPage of(ConnectionCheck check, Words words, Names names) {
        return new SetupPage(
                rows(check.known(words.now()), words, names),
                Arrays.stream(Extent.values())
                        .map(extent -> part(check, extent, words, names))
                        .toList());
    }

    static Optional<Extent> extent(String code) {
        return Arrays.stream(Extent.values())
                .filter(extent -> code(extent).equals(code))
                .findFirst();
    }

    private static Part part(ConnectionCheck check, Extent extent, Words words, Names names) {
        Report last = check.last(extent);
        return new Part(
                code(extent),
                check.paidCalls(extent),
                last == null ? "" : words.time(last.at()),
                last == null ? List.of() : rows(last.findings(), words, names));
    }

    private static String code(Extent extent) {
        return extent.name().toLowerCase(Locale.ROOT);
    }

    private static List<Row> rows(List<Finding> findings, Words words, Names names) {
        return findings.stream().map(finding -> row(finding, words, names)).toList();
    }

    private static Row row(Finding finding, Words words, Names names) {
        String subject = finding.subject().isEmpty() ? "" : names.destination(finding.subject());
        String badge = switch (finding.state()) {
            case WORKS -> "done";
            case BROKEN -> "missed";
            case OPEN -> "planned";
        };
        return new Row(
                words.say("setup.step." + finding.step(), subject),
                badge,
                words.say("setup.state." + badge),
                words.say("setup.cause." + finding.cause(), detail(finding, words)),
                finding.state() == ConnectionCheck.State.WORKS ? "" : finding.detail());
    }

    /** A moment is shown as one. */
    private static Object detail(Finding finding, Words words) {
        return finding.cause().equals("received") ? words.time(Instant.parse(finding.detail())) : finding.detail();
    }
}
