package org.dutybell.audit;

/**
 * How much was compared.
 *
 * @param planned obligations that the rules owe from now to the end of what is planned
 * @param opened obligations whose window opened in the days looked at
 * @param nudges nudges settled in those days
 * @param messages messages written in those days
 * @param escalations escalations begun in those days
 */
public record Counts(int planned, int opened, int nudges, int messages, int escalations) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);
}
