package org.dutybell.draft;

import java.util.List;
import java.util.Map;
import org.dutybell.duty.DutyKind;

/**
 * Proposes duties.yaml. A duty that bot-config cannot hold yet, because a person has to decide something, stands there
 * complete and commented out, so that what is live can be read at once.
 */
final class DutiesYaml {

    private static final int LONGEST_TITLE = 60;
    private static final Map<ListRhythm, String> REMINDERS = Map.of(
            ListRhythm.WEEK, "half-month",
            ListRhythm.HALF_YEAR, "year",
            ListRhythm.TERM, "quarter",
            ListRhythm.SCHOOL_YEAR, "year",
            ListRhythm.ONCE, "key-day",
            ListRhythm.OTHER, "month");

    private final DraftedList list;
    private final StringBuilder out = new StringBuilder();

    DutiesYaml(DraftedList list) {
        this.list = list;
    }

    String write() {
        line("# yaml-language-server: $schema=schema/duties.schema.json");
        line("#");
        line("# 由责任清单草拟，请逐条核对后使用。Drafted from '" + YamlText.oneLine(list.name()) + "': a person checks every line.");
        line(
                "# 「」 the list's words; then how sure the reading is, and why. Times of day, evidence, reminders and escalation");
        line("# are not in the list: they are the usual ones. A block that is commented out waits for a person.");
        line("");
        boolean live =
                list.items().stream().flatMap(item -> item.duties().stream()).anyMatch(DraftedDuty::isComplete);
        line(live ? "duties:" : "# No duty is complete: uncomment what a person has decided.\n# duties:");
        list.parts().forEach(part -> {
            line("  # " + part.part().number() + "  "
                    + YamlText.oneLine(part.part().heading()));
            part.items().forEach(this::item);
        });
        return out.toString();
    }

    private void item(DraftedItem item) {
        int count = 0;
        for (DraftedDuty duty : item.duties()) {
            String code = "clause-" + item.item().number().replace('.', '-') + "-" + ++count;
            line("");
            comments(item, duty);
            if (duty.isScheduled()) {
                duty(duty.isComplete() ? "  " : "  # ", code, item.item().number(), duty);
            }
        }
    }

    private void comments(DraftedItem item, DraftedDuty duty) {
        comment(item.item().number() + " 「" + YamlText.oneLine(duty.text()) + "」");
        comment(YamlText.reading("holder", duty.holder().value().code(), duty.holder()));
        comment(YamlText.reading("kind", duty.kind().value().code(), duty.kind()));
        comment(YamlText.reading("rhythm", duty.rhythm().value().code(), duty.rhythm()));
        if (!duty.counts().words().isEmpty() && duty.rhythm().value() != ListRhythm.STANDING) {
            comment("times: " + (duty.counts().atLeast() ? "at least " : "")
                    + duty.counts().times() + " 「" + duty.counts().words() + "」");
        }
        if (!duty.deadlines().isEmpty()) {
            comment("deadline: 「" + String.join("」 「", duty.deadlines()) + "」");
        }
        if (!duty.denser().isEmpty()) {
            comment("+S: more often in sensitive periods 「" + duty.denser() + "」");
        }
        duty.notes().forEach(note -> comment("note: " + YamlText.oneLine(note)));
        if (item.suggestsYear() && Yearly.suggests(duty)) {
            comment("suggested: year  low: such items are customarily done once a year; the list gives no rhythm");
        }
        if (!duty.question().isEmpty()) {
            comment("NEEDS A PERSON: " + YamlText.oneLine(duty.question()));
        }
    }

    private void duty(String indent, String code, String clause, DraftedDuty duty) {
        ListRhythm rhythm = duty.rhythm().value();
        boolean school = duty.holder().value().code().matches("SCHOOL|OTHER");
        line(indent + "- code: " + code);
        line(indent + "  clause: \"" + clause + "\"");
        line(indent + "  title: " + YamlText.quoted(YamlText.title(duty.text(), LONGEST_TITLE)));
        line(indent + "  kind: " + duty.kind().value().code());
        line(indent + "  holders: " + holders(duty.holder().value(), duty.notes()));
        line(indent + "  rhythm: " + (rhythm == ListRhythm.OTHER ? "?" : rhythm.code()));
        line(indent + "  follows: " + (school ? "school-days" : "working-days"));
        if (rhythm == ListRhythm.KEY_DAY) {
            line(indent + "  key-days: [" + (duty.keyDays().isEmpty() ? "?" : String.join(", ", duty.keyDays())) + "]");
            line(indent + "  opens-days-before: 7");
        }
        line(indent + "  opens-at: \"08:00\"");
        line(indent + "  due-at: \"17:30\"");
        if (!duty.coverage().equals("none")) {
            line(indent + "  coverage: " + duty.coverage());
        }
        line(indent + "  evidence: " + evidence(duty.kind().value()));
        line(indent + "  reminders: " + REMINDERS.getOrDefault(rhythm, rhythm.code()));
        line(indent + "  escalation: " + (rhythm == ListRhythm.SCHOOL_DAY ? "daily" : "standard"));
    }

    private static String holders(Holder holder, List<String> notes) {
        String roles = holder.isKnown() ? String.join(", ", holder.roles()) : "?";
        boolean buses = notes.stream().anyMatch(note -> note.contains("with-buses"));
        return "{ roles: [" + roles + "]"
                + (holder.preparers().isEmpty() ? "" : ", prepared-by: [" + String.join(", ", holder.preparers()) + "]")
                + (buses ? ", with-buses: true" : "") + " }";
    }

    private static String evidence(DutyKind kind) {
        return switch (kind) {
            case DRILL -> "{ photos: 1, text: true, participants: true }";
            case MEETING, INSPECTION, TRAINING, STUDY -> "{ photos: 1, text: true }";
            case PATROL, PUBLICITY -> "{ photos: 1 }";
            default -> "{ text: true }";
        };
    }

    private void comment(String text) {
        line("  # " + text);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
