package org.dutybell.calendar;

import java.time.LocalDate;
import java.time.Month;

/**
 * A school term.
 *
 * @param name such as 2026–2027 first term
 * @param from its first day
 * @param to its last day, included
 * @param number which term of its school year it is, from 1
 */
public record Term(String name, LocalDate from, LocalDate to, int number) {

    public Term {
        if (number < 1) {
            throw new IllegalArgumentException("Term '" + name + "' has number " + number + ", allowed is 1 or more");
        }
    }

    /** The first term of a school year when it begins in August or later, else the second. */
    public Term(String name, LocalDate from, LocalDate to) {
        this(name, from, to, usualNumber(from));
    }

    /** The number of a term that begins then, unless it is given. It follows from the date and from no other term. */
    public static int usualNumber(LocalDate from) {
        return from.getMonthValue() >= Month.AUGUST.getValue() ? 1 : 2;
    }

    /** Its period; the code is such as 2026-2027-T1. */
    public Period period() {
        return new Period(SchoolYear.ofTerm(from).code() + "-T" + number, from, to);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
