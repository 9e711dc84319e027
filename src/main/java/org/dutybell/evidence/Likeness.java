package org.dutybell.evidence;

/**
 * Another picture that is the same or looks alike.
 *
 * @param sameBytes whether it is the same file
 * @param distance in how many of 64 bits their looks differ, 0 to {@value #MOST_DISTANT}; 0 for the same file
 * @param mirrored whether they look alike only in a mirror
 */
public record Likeness(StoredFile other, boolean sameBytes, int distance, boolean mirrored) {

    /**
     * Up to here pictures count as alike, and the search by quarters finds all of them. {@code LookTests} and docs/evidence.md say how many edits that finds, and how
     * many different pictures it takes for alike.
     */
    static final int MOST_DISTANT = 7;
}
