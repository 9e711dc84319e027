package org.dutybell.draft;

import org.dutybell.duty.ClauseService;

/** Proposes clauses.yaml, with the words of each item in a comment. */
final class ClausesYaml {

    private static final int LONGEST_TITLE = 80;

    private final DraftedList list;
    private final StringBuilder out = new StringBuilder();

    ClausesYaml(DraftedList list) {
        this.list = list;
    }

    String write() {
        line("# yaml-language-server: $schema=schema/clauses.schema.json");
        line("#");
        line("# 由责任清单草拟，请逐条核对后使用。Drafted from '" + YamlText.oneLine(list.name()) + "': a person checks every line.");
        line(
                "# Titles are the list's own words, cut: put them in your own. OTHER: a holder that the seven terms do not name.");
        line("");
        line("list: own");
        line("clauses:");
        list.parts().forEach(this::part);
        return out.toString();
    }

    private void part(DraftedPart part) {
        line("  # " + part.part().number() + "  "
                + YamlText.oneLine(String.join(" / ", part.part().headings())));
        part.items().forEach(this::item);
    }

    private void item(DraftedItem drafted) {
        Item item = drafted.item();
        line("");
        line("  # " + item.number() + " " + item.label() + " (line " + item.line() + ") "
                + YamlText.oneLine(item.text()));
        line("  # " + YamlText.reading("holder", drafted.holder().value().code(), drafted.holder()));
        line("  - number: \"" + item.number() + "\"");
        line("    holder: " + drafted.holder().value().code());
        line("    title: " + YamlText.quoted(YamlText.title(item.text(), LONGEST_TITLE)));
        line("    service: " + drafted.service().code());
        line("    note: " + YamlText.quoted(YamlText.cut(note(drafted), 400)));
    }

    private static String note(DraftedItem drafted) {
        StringBuilder note = new StringBuilder();
        for (DraftedDuty duty : drafted.duties()) {
            note.append(note.length() == 0 ? "" : "；")
                    .append(duty.rhythm().value().chinese());
            note.append(
                    duty.rhythm().words().isEmpty()
                            ? ""
                            : "（原文“" + duty.rhythm().words() + "”）");
            note.append(duty.deadlines().isEmpty() ? "" : "，时限：" + String.join("、", duty.deadlines()));
            note.append(duty.denser().isEmpty() ? "" : "，敏感时期加密");
            note.append(duty.question().isEmpty() ? "" : "，须人工确定");
        }
        if (drafted.service() == ClauseService.STANDING && drafted.suggestsYear()) {
            note.append("；此类事项通常每年一次，由管理员决定");
        }
        return note.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
