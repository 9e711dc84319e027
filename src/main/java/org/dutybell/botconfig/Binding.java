package org.dutybell.botconfig;

import java.util.EnumMap;
import java.util.Map;
import org.dutybell.calendar.BureauCalendar;
import org.dutybell.duty.Burden;
import org.dutybell.duty.Clause;
import org.dutybell.duty.ClauseService;
import org.dutybell.duty.DutyKind;
import org.dutybell.duty.Theme;
import org.dutybell.notification.Template;

/** Turns checked files into the records of the modules. */
final class Binding {

    private Binding() {}

    static BotConfig bind(ConfigFolder files) {
        BureauCalendar calendar = CalendarBinding.bind(files);
        BureauCalendar.Days days = calendar.days();
        return new BotConfig(
                RosterBinding.bind(files.node(ConfigKind.ORGANISATION), files.node(ConfigKind.PEOPLE))
                        .workingOn(() -> days::isWorkingDay),
                calendar,
                files.node(ConfigKind.CLAUSES).items("clauses").stream()
                        .map(Binding::clause)
                        .toList(),
                new DutyBinding(files).bind(),
                templates(files.node(ConfigKind.MESSAGE_TEMPLATES).get("templates")),
                new SensitivePeriodBinding(files).bind(),
                burden(files.node(ConfigKind.BURDEN)),
                files.node(ConfigKind.THEMES).items("themes").stream()
                        .map(Binding::theme)
                        .toList());
    }

    private static Theme theme(ConfigNode node) {
        return new Theme(node.text("code"), node.text("name"), node.text("english"), node.texts("also"));
    }

    private static Clause clause(ConfigNode node) {
        return new Clause(
                node.text("number"),
                node.text("holder"),
                node.text("title"),
                ClauseService.parse(node.text("service")).orElseThrow(),
                node.text("note"));
    }

    /** What the file does not say is as usual. */
    private static Burden burden(ConfigNode node) {
        Map<DutyKind, Integer> minutes = new EnumMap<>(DutyKind.class);
        for (DutyKind kind : DutyKind.values()) {
            minutes.put(kind, node.get("minutes").number(kind.code(), Burden.USUAL.minutes(kind)));
        }
        return new Burden(minutes, node.number("weekly-budget", Burden.USUAL.weeklyBudget()));
    }

    private static Map<Template, String> templates(ConfigNode node) {
        Map<Template, String> texts = new EnumMap<>(Template.class);
        for (Template template : Template.values()) {
            texts.put(template, node.text(template.code()));
        }
        return texts;
    }
}
