package org.dutybell.cli;

import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.Locale;
import java.util.SortedMap;
import org.dutybell.notification.Cost;
import org.dutybell.notification.Edition;

/** What {@code quota} prints: one month by kind, the other months, the edition that is needed, what was assumed. */
final class QuotaReport {

    private static final String ROW = "%-14s %8s %9s";

    private final PrintWriter out;
    private final Edition edition;

    QuotaReport(PrintWriter out, Edition edition) {
        this.out = out;
        this.edition = edition;
    }

    void month(YearMonth month, MonthCost cost) {
        row(month, "calls", "messages");
        for (CostKind kind : CostKind.values()) {
            row(kind.code(), cost.of(kind));
        }
        row("total", cost.total());
        row(edition.code(), edition.quota());
    }

    void months(SortedMap<YearMonth, MonthCost> months) {
        line("");
        row("month", "calls", "messages");
        months.forEach((month, cost) -> row(month, cost.total()));
    }

    void verdict(Cost month) {
        line("");
        line("needed: " + DearestMonth.needed(month));
        line(
                edition.covers(month)
                        ? "good: it fits the " + edition.code() + " edition"
                        : "too much: it does not fit the " + edition.code() + " edition");
    }

    void assumptions(Assumptions assumed) {
        line("");
        line("assumed:");
        line("  --missed %s: share of the obligations that is missed", assumed.missed());
        line("  --answered %s: share of the others that is answered after each reminder", assumed.answered());
        line("  --late %s: share of the missed that is answered after each escalation step", assumed.late());
        if (assumed.onPage()) {
            line(
                    "  --answers page: people answer on the phone page, which costs nothing; only appointments are set in the chat");
        } else {
            line("  --messages-per-answer %s: messages written for one obligation", assumed.messagesPerAnswer());
        }
        line(groups(assumed));
        line(
                assumed.todos()
                        ? "  leaders get a to-do for each obligation: one call to make it, one to finish it"
                        : "  --no-todos: leaders get no to-dos");
        line(
                assumed.cards()
                        ? "  --cards: reminders are cards; each answer begins with a press and changes the card"
                        : "  reminders are not cards");
        line(
                assumed.digests()
                        ? "  each leader gets a digest a week: one call"
                        : "  --no-digests: leaders get no weekly digest",
                assumed.mornings()
                        ? "  --morning-digests: each group, and who is reminded in private, gets a digest on each day with something to do"
                        : "  nobody gets a morning digest");
        line(
                "  --appointments %s: share of those asked to set an appointment that do: one each, with the usual participants",
                assumed.appointments());
        line(
                assumed.calendar()
                        ? "  an appointment makes an event in the calendar: one call; none is moved"
                        : "  --no-calendar: appointments make no events in the calendar");
    }

    private static String groups(Assumptions assumed) {
        if (!assumed.webhooks()) {
            return "  --no-webhooks: a message in a group costs one call";
        }
        return assumed.groupsKnown()
                ? "  groups have webhook robots: a message in a group costs one message, or one call while messages run ahead and nobody has to be called by an @"
                : "  --only-webhooks: a message in a group costs one message";
    }

    void note(String text) {
        line("note: " + text);
    }

    private void row(Object name, Cost cost) {
        row(name, String.valueOf(cost.calls()), String.valueOf(cost.messages()));
    }

    private void row(Object name, String calls, String messages) {
        line(ROW, name, calls, messages);
    }

    /** Lines end in LF on every platform, so that outputs can be compared. */
    private void line(String format, Object... values) {
        out.print(String.format(Locale.ROOT, format, values) + "\n");
    }
}
