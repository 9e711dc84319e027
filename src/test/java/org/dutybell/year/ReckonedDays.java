package org.dutybell.year;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which days count, reckoned from the calendars as they are written. */
final class ReckonedDays {

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> madeUp = new HashSet<>();
    private final Written school;

    ReckonedDays(Path folder, int... years) {
        for (int year : years) {
            Written calendar = Written.file(folder.resolve("calendar-" + year + ".yaml"));
            calendar.parts("holidays").forEach(holiday -> days(holiday).forEach(off::add));
            calendar.parts("make-up-workdays").forEach(day -> madeUp.add(LocalDate.parse(day.text("date"))));
        }
        school = Written.file(folder.resolve("school-calendar.yaml"));
        if (school.has("schools") || school.has("closures") || school.has("extra-school-days")) {
            throw new AssertionError("The second reckoning knows no schools of their own and no closures yet");
        }
    }

    boolean counts(LocalDate day, String follows) {
        return switch (follows) {
            case "all-days" -> true;
            case "working-days" -> isWorking(day);
            case "school-days" -> isWorking(day) && terms().anyMatch(term -> term.contains(day));
            default -> throw new AssertionError("The second reckoning does not know the days " + follows);
        };
    }

    boolean isWorking(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return madeUp.contains(day) || !weekend && !off.contains(day);
    }

    /** The days that count in a span, in order. */
    List<LocalDate> in(Span span, String follows) {
        return span.days().filter(day -> counts(day, follows)).toList();
    }

    Stream<Span> terms() {
        return school.parts("terms").stream()
                .map(term -> new Span(LocalDate.parse(term.text("from")), LocalDate.parse(term.text("to"))));
    }

    /** The day of a key day in a year: MM-DD, or the last of some weekday in a month. */
    LocalDate keyDay(String code, int year) {
        String on = school.parts("key-days").stream()
                .filter(day -> day.text("code").equals(code))
                .findFirst()
                .orElseThrow()
                .text("on");
        if (on.matches("\\d\\d-\\d\\d")) {
            return LocalDate.parse(year + "-" + on);
        }
        String[] words = on.split(" ");
        if (words.length != 4 || !words[0].equals("last")) {
            throw new AssertionError("The second reckoning does not know the key day " + on);
        }
        LocalDate day = LocalDate.of(year, Month.of(Integer.parseInt(words[3])), 1)
                .plusMonths(1)
                .minusDays(1);
        while (!day.getDayOfWeek().name().equalsIgnoreCase(words[1])) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static Stream<LocalDate> days(Written holiday) {
        LocalDate from = LocalDate.parse(holiday.text("from"));
        return new Span(from, holiday.find("to").map(LocalDate::parse).orElse(from)).days();
    }

    /** Days in a row, both ends included. */
    record Span(LocalDate from, LocalDate to) {

        Stream<LocalDate> days() {
            return from.isAfter(to) ? Stream.empty() : from.datesUntil(to.plusDays(1));
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        Span within(Span other) {
            return new Span(from.isBefore(other.from) ? other.from : from, to.isAfter(other.to) ? other.to : to);
        }
    }
}
