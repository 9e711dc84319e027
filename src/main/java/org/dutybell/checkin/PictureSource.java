package org.dutybell.checkin;

/** Where the bytes of a received picture come from. Implemented by the DingTalk package. */
public interface PictureSource {

    /**
     * Downloads a picture; called outside any transaction.
     *
     * @param downloadCode from the received message
     * @param robotCode the robot that received it
     * @throws PictureUnavailable when DingTalk does not hand it out, says so or does not answer, or it is too large
     */
    byte[] download(String downloadCode, String robotCode) throws PictureUnavailable;
}
