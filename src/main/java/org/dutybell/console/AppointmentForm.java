package org.dutybell.console;

/**
 * The form for the fixed time of an obligation, and what stands now. Times of fields are as browsers write them.
 *
 * @param stands what is fixed, in a sentence
 * @param standing whether anything is
 * @param people names as they are typed
 * @param earliest first time that is possible, as a field has it; {@code opens} is the same in words
 * @param latest last time that is possible, as a field has it; {@code ends} is the same in words
 */
record AppointmentForm(
        String stands,
        boolean standing,
        String at,
        String until,
        String place,
        String people,
        String earliest,
        String latest,
        String opens,
        String ends) {}
