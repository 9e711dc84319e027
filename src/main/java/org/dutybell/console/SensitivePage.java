package org.dutybell.console;

import java.util.List;

/**
 * What the page of sensitive periods shows.
 *
 * @param problems why the form was not taken, in words
 * @param form as it was written
 */
record SensitivePage(
        List<Declared> periods, List<String> problems, SensitiveForm form, List<String> rhythms, List<Choice> duties) {

    /**
     * One that was declared.
     *
     * @param state coming, now, over or cancelled
     * @param badge how the state looks
     * @param cancelled who cancelled it and why; empty when nobody did
     * @param provisional that it reaches into a year whose holidays are not published yet; empty when it does not, or is over
     */
    record Declared(
            String code,
            String name,
            String from,
            String to,
            String state,
            String badge,
            String duties,
            String declared,
            String cancelled,
            String provisional,
            boolean cancellable) {}

    /** A duty that may be ticked. */
    record Choice(String value, String label, boolean chosen) {}

    /**
     * What it adds, in words.
     *
     * @param over whose burden is over the budget then; empty when nobody's is
     * @param provisional that it reaches into a year whose holidays are not published yet; empty when it does not
     */
    record Preview(String head, String over, String provisional, List<String> duties, List<String> units) {}
}
