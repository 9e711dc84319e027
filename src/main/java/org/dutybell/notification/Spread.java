package org.dutybell.notification;

/**
 * By which of two ways a group hears what calls nobody by a real @: the group's webhook robot costs a message of the month's
 * quota, the app's robot an API call. The webhook goes first, until messages run ahead of calls; so both quotas last
 * about as long. The sender and both forecasts ask here.
 *
 * @param quota what the month has of both
 * @param from from how many per cent of the messages on calls stand in for them
 */
public record Spread(Cost quota, int from) {

    /** Without a setting: real mentions while there is plenty. */
    public static final int USUALLY_FROM = 10;

    /** Whether a call is to be used now in place of a message; the figures may be expected values. */
    public boolean sparesMessages(double calls, double messages) {
        return messages * 100 >= (double) quota.messages() * from
                && messages * quota.calls() > calls * quota.messages();
    }

    /** By which of the two ways the next one goes. */
    public Way next(double calls, double messages) {
        return sparesMessages(calls, messages) ? Way.GROUP_API : Way.GROUP_WEBHOOK;
    }

    /** What will have been used after so many more that may go either way. */
    public Cost after(Cost used, long more) {
        Cost sum = used;
        for (long one = 0; one < more; one++) {
            sum = sum.plus(Cost.sending(next(sum.calls(), sum.messages())));
        }
        return sum;
    }
}
