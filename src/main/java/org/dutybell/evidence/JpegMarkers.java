package org.dutybell.evidence;

/**
 * Walks the markers of a JPEG file. Searching for the end marker is not enough: the thumbnail in a camera's header has
 * one as well, and phones write further data behind the picture.
 */
final class JpegMarkers {

    /** A picture of a phone comes in one scan, a progressive one in about ten. */
    static final int MOST_SCANS = 100;

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int TEMPORARY = 0x01;
    private static final int SCAN = 0xDA;
    private static final int PROGRESSIVE = 0xC2;
    private static final int PROGRESSIVE_ARITHMETIC = 0xCA;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;

    private final byte[] bytes;
    private int at = 2;
    private boolean progressive;
    private int scans;

    private JpegMarkers(byte[] bytes) {
        this.bytes = bytes;
    }

    static boolean reachEnd(byte[] bytes) {
        return new JpegMarkers(bytes).walk();
    }

    /** Whether the picture comes in several scans, so that a decoder must hold it whole. */
    static boolean severalScans(byte[] bytes) {
        JpegMarkers markers = new JpegMarkers(bytes);
        markers.walk();
        return markers.progressive || markers.scans > 1;
    }

    /** How often a decoder has to go over the picture. */
    static int scans(byte[] bytes) {
        JpegMarkers markers = new JpegMarkers(bytes);
        markers.walk();
        return markers.scans;
    }

    private boolean walk() {
        while (at + 1 < bytes.length) {
            int marker = value(at + 1);
            if (value(at) != 0xFF) {
                return false;
            }
            if (marker == END) {
                return scans > 0;
            }
            if (marker == 0xFF) {
                at++;
                continue;
            }
            scans += marker == SCAN ? 1 : 0;
            progressive |= marker == PROGRESSIVE || marker == PROGRESSIVE_ARITHMETIC;
            skipSegment(marker);
        }
        return false;
    }

    private void skipSegment(int marker) {
        if (standsAlone(marker)) {
            at += 2;
            return;
        }
        if (at + 3 >= bytes.length) {
            at = bytes.length;
            return;
        }
        at += 2 + (value(at + 2) << 8 | value(at + 3));
        if (marker == SCAN) {
            skipCodedData();
        }
    }

    /** Has no length; taking what follows for one would skip scans that a decoder sees. */
    private static boolean standsAlone(int marker) {
        return marker == TEMPORARY || marker >= FIRST_RESTART && marker <= START;
    }

    private void skipCodedData() {
        while (at + 1 < bytes.length && !startsMarker()) {
            at++;
        }
    }

    private boolean startsMarker() {
        int next = value(at + 1);
        boolean partOfData = next == 0 || next == 0xFF || next >= FIRST_RESTART && next <= LAST_RESTART;
        return value(at) == 0xFF && !partOfData;
    }

    private int value(int index) {
        return Byte.toUnsignedInt(bytes[index]);
    }
}
