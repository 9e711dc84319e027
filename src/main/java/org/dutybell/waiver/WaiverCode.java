package org.dutybell.waiver;

/** The short code of a request, such as W3K7: without characters that are mistaken for another. */
final class WaiverCode {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int SIGNS = 4;
    private static final long SIZE = 31L * 31 * 31 * 31;
    /** Shares no factor with the number of codes, so that multiplying is a permutation. */
    private static final long STEP = 7919;

    private WaiverCode() {}

    /** @param id of the row; codes repeat after 923,521 requests, which a unique key would refuse */
    static String of(long id) {
        long rest = id % SIZE * STEP % SIZE;
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < SIGNS; i++) {
            code.insert(0, ALPHABET.charAt((int) (rest % ALPHABET.length())));
            rest /= ALPHABET.length();
        }
        return "W" + code;
    }
}
