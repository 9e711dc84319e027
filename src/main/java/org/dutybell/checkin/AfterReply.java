package org.dutybell.checkin;

/** Told when a receipt was written, so that it need not wait for the next pass. */
public interface AfterReply {

    /** A receipt was committed; called outside any transaction, on the thread that worked on the message. */
    void replyWritten();
}
