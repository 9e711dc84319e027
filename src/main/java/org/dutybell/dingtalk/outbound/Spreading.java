package org.dutybell.dingtalk.outbound;

/** Whether, as the month's quota stands, a group's routine message is to cost a call and not a message. */
public interface Spreading {

    /** As it is now; false when nobody knows. */
    boolean sparesMessages();
}
