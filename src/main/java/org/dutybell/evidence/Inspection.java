package org.dutybell.evidence;

/** What bytes turned out to be. */
sealed interface Inspection {

    /** A whole picture; width and height in pixels, both 0 for HEIC. */
    record Good(PictureType type, int width, int height) implements Inspection {}

    /** A whole document or video. */
    record Whole(FileType type) implements Inspection {}

    /** Something else, see {@link Intake.NotTaken}. */
    record Bad(String foundType) implements Inspection {}
}
