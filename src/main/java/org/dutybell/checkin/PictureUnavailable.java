package org.dutybell.checkin;

/** A picture could not be had. */
public class PictureUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean worthRetrying;

    /**
     * @param worthRetrying false when the code is wrong or expired, so that the person must send it again
     */
    public PictureUnavailable(String message, boolean worthRetrying) {
        super(message);
        this.worthRetrying = worthRetrying;
    }

    public boolean worthRetrying() {
        return worthRetrying;
    }
}
