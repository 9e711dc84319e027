package org.dutybell.organisation;

/** The short code of a request, such as B3K7: without characters that are mistaken for another. */
final class BindingCode {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int SIGNS = 3;
    /** Shares no factor with the number of codes of any length, so that multiplying is a permutation. */
    private static final long STEP = 7919;

    private BindingCode() {}

    static String of(long id) {
        long number = id;
        int signs = SIGNS;
        long size = size(signs);
        while (number >= size) {
            number -= size;
            size = size(++signs);
        }
        long rest = number * STEP % size;
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < signs; i++) {
            code.insert(0, ALPHABET.charAt((int) (rest % ALPHABET.length())));
            rest /= ALPHABET.length();
        }
        return "B" + code;
    }

    private static long size(int signs) {
        long size = 1;
        for (int i = 0; i < signs; i++) {
            size *= ALPHABET.length();
        }
        return size;
    }
}
