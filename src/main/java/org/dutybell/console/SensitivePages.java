package org.dutybell.console;

import java.util.List;
import java.util.stream.Collectors;
import org.dutybell.calendar.DeclaredPeriod;
import org.dutybell.calendar.SensitivePeriod;
import org.dutybell.calendar.SensitivePeriods;
import org.dutybell.console.SensitivePage.Choice;
import org.dutybell.console.SensitivePage.Declared;
import org.dutybell.console.SensitivePage.Preview;
import org.dutybell.duty.Duties;
import org.dutybell.duty.Duty;
import org.dutybell.duty.DutyVersion;
import org.dutybell.obligation.SensitiveForecast;
import org.springframework.stereotype.Component;

/** Puts the pages of sensitive periods into words. */
@Component
class SensitivePages {

    private final SensitivePeriods periods;
    private final Duties duties;
    private final ProvisionalYears provisionalYears;

    SensitivePages(SensitivePeriods periods, Duties duties, ProvisionalYears provisionalYears) {
        this.provisionalYears = provisionalYears;
        this.periods = periods;
        this.duties = duties;
    }

    List<Duty> duties() {
        return duties.current().stream().map(DutyVersion::duty).toList();
    }

    SensitivePage page(SensitiveForm form, List<Line> problems, Words words) {
        List<Duty> all = duties();
        return new SensitivePage(
                periods.all().stream().map(one -> declared(one, all, words)).toList(),
                problems.stream().map(words::say).toList(),
                form,
                SensitiveFormReader.RHYTHMS,
                all.stream().map(duty -> choice(duty, form)).toList());
    }

    private static Choice choice(Duty duty, SensitiveForm form) {
        String star = duty.denser() == null ? "" : " ★";
        return new Choice(
                duty.code(),
                duty.clause() + " " + duty.title() + star,
                form.duties().contains(duty.code()));
    }

    private Declared declared(DeclaredPeriod one, List<Duty> all, Words words) {
        SensitivePeriod period = one.period();
        DeclaredPeriod.Cancellation cancelled = one.cancellation();
        String state = state(one, words);
        boolean inForce = state.equals("coming") || state.equals("now");
        return new Declared(
                period.code(),
                period.name(),
                period.from().toString(),
                period.to().toString(),
                state,
                badge(state),
                concerned(period, all, words),
                words.say("sensitive.by", period.basis(), one.declaredBy(), one.declaredAt()),
                cancelled == null
                        ? ""
                        : words.say("sensitive.cancelled-by", cancelled.by(), cancelled.at(), cancelled.reason()),
                inForce ? provisionalYears.sentence(words, period.from(), period.to()) : "",
                inForce);
    }

    private static String state(DeclaredPeriod one, Words words) {
        if (one.cancellation() != null) {
            return "cancelled";
        }
        if (one.period().to().isBefore(words.today())) {
            return "over";
        }
        return one.period().from().isAfter(words.today()) ? "coming" : "now";
    }

    private static String badge(String state) {
        return switch (state) {
            case "now" -> "open";
            case "over" -> "done";
            default -> "planned";
        };
    }

    private static String concerned(SensitivePeriod period, List<Duty> all, Words words) {
        String titles = all.stream()
                .filter(duty ->
                        period.denser(duty.code(), duty.denser()).findAny().isPresent())
                .map(Duty::title)
                .collect(Collectors.joining(words.say("common.comma")));
        return period.allDays() ? titles + " · " + words.say("sensitive.all-days") : titles;
    }

    Preview preview(SensitivePeriod period, SensitiveForecast forecast, Words words, Names names) {
        String head = forecast.obligations() == 0
                ? words.say("sensitive.preview.nothing")
                : words.say(
                        "sensitive.preview.head", forecast.obligations(), forecast.mostMinutes(), forecast.messages());
        List<Object> over = forecast.overBudget().stream()
                .map(post -> (Object) names.post(post))
                .toList();
        return new Preview(
                head,
                over.isEmpty() ? "" : words.say("sensitive.preview.over", over),
                provisionalYears.sentence(words, period.from(), period.to()),
                forecast.duties().stream()
                        .map(one -> one.title() + " · " + words.say("sensitive.preview.count", one.obligations()))
                        .toList(),
                forecast.units().stream()
                        .map(one -> names.unit(one.unit()) + " · "
                                + words.say("sensitive.preview.minutes", one.obligations(), one.minutesPerWeek()))
                        .toList());
    }
}
