package org.dutybell.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.calendar.DenserRule;
import org.dutybell.calendar.Rhythm;
import org.dutybell.calendar.SensitivePeriod;
import org.dutybell.duty.Duty;

/** Reads the form of a sensitive period; says all that is wrong with it at once. */
final class SensitiveFormReader {

    /** What may be chosen; empty means as each duty says. */
    static final List<String> RHYTHMS =
            List.of("", Rhythm.SCHOOL_DAY.code(), Rhythm.WEEK.code(), Rhythm.HALF_MONTH.code(), Rhythm.MONTH.code());

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_WHO = 30;
    private static final int LONGEST_DAYS = 366;

    private final SensitiveForm form;
    private final List<Duty> duties;
    private final LocalDate today;
    private final List<Line> problems = new ArrayList<>();

    SensitiveFormReader(SensitiveForm form, List<Duty> duties, LocalDate today) {
        this.form = form;
        this.duties = duties;
        this.today = today;
    }

    /** What is wrong; empty when the form can be taken. */
    List<Line> problems() {
        return problems;
    }

    /** The period, without a code; empty when something is wrong. */
    Optional<SensitivePeriod> read() {
        text(form.name(), LONGEST_NAME, "sensitive.problem.name");
        text(form.basis(), LONGEST_TEXT, "sensitive.problem.basis");
        text(form.who(), LONGEST_WHO, "sensitive.problem.who");
        Optional<LocalDate> from = date(form.from(), "sensitive.problem.from");
        Optional<LocalDate> to = date(form.to(), "sensitive.problem.to");
        if (from.isPresent() && to.isPresent()) {
            span(from.get(), to.get());
        }
        checkDuties();
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SensitivePeriod(
                "", form.name(), from.orElseThrow(), to.orElseThrow(), form.basis(), form.onAllDays(), rules()));
    }

    private void text(String written, int longest, String problem) {
        if (written.isEmpty() || written.length() > longest) {
            problems.add(Line.of(problem));
        }
    }

    private Optional<LocalDate> date(String written, String problem) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            problems.add(Line.of(problem, written));
            return Optional.empty();
        }
    }

    private void span(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            problems.add(Line.of("sensitive.problem.order", from.toString(), to.toString()));
        } else if (to.isBefore(today)) {
            problems.add(Line.of("sensitive.problem.over", to.toString()));
        } else if (to.isAfter(from.plusDays(LONGEST_DAYS))) {
            problems.add(Line.of("sensitive.problem.long", from.toString(), to.toString(), LONGEST_DAYS));
        }
    }

    private void checkDuties() {
        if (!RHYTHMS.contains(form.rhythm())) {
            problems.add(Line.of("sensitive.problem.rhythm", form.rhythm()));
        }
        form.duties().stream()
                .filter(code -> duties.stream().noneMatch(duty -> duty.code().equals(code)))
                .forEach(code -> problems.add(Line.of("sensitive.problem.duty", code)));
        List<Object> without = concerned()
                .filter(duty -> form.rhythm().isEmpty() && duty.denser() == null)
                .map(duty -> (Object) duty.title())
                .toList();
        if (!without.isEmpty()) {
            problems.add(Line.of("sensitive.problem.no-rhythm", without));
        }
        if (concerned().findAny().isEmpty() && form.duties().isEmpty()) {
            problems.add(Line.of("sensitive.problem.nothing"));
        }
    }

    private Stream<Duty> concerned() {
        return duties.stream()
                .filter(duty -> form.duties().isEmpty()
                        ? duty.denser() != null
                        : form.duties().contains(duty.code()));
    }

    private List<DenserRule> rules() {
        if (form.rhythm().isEmpty()) {
            return List.of(new DenserRule(form.duties(), null));
        }
        Rhythm rhythm = Rhythm.parse(form.rhythm()).orElseThrow();
        return concerned()
                .map(duty -> new DenserRule(List.of(duty.code()), duty.window().inRhythm(rhythm)))
                .toList();
    }
}
