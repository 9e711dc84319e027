package org.dutybell.obligation;

/**
 * The code that is printed in messages and typed back: a letter, then letters and digits, without the ones that are
 * mistaken for another. Made from the row's id, so that it is unique without asking; neighbours look different.
 */
final class ShortCode {

    private static final String DIGITS = "23456789";
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final String ALPHABET = DIGITS + LETTERS;

    /** How many codes of four characters there are. */
    private static final long FOUR = LETTERS.length() * pow(3);
    /** Shares no factor with the number of codes of any length, so that multiplying is a permutation. */
    private static final long STEP = 48_611;

    private ShortCode() {}

    static String of(long id) {
        long number = id;
        long size = FOUR;
        int tail = 3;
        while (number >= size) {
            number -= size;
            size *= ALPHABET.length();
            tail++;
        }
        return encode(number * STEP % size, tail);
    }

    private static String encode(long number, int tail) {
        StringBuilder code = new StringBuilder();
        long rest = number;
        for (int i = 0; i < tail; i++) {
            code.insert(0, ALPHABET.charAt((int) (rest % ALPHABET.length())));
            rest /= ALPHABET.length();
        }
        return code.insert(0, LETTERS.charAt((int) rest)).toString();
    }

    private static long pow(int exponent) {
        long result = 1;
        for (int i = 0; i < exponent; i++) {
            result *= ALPHABET.length();
        }
        return result;
    }
}
