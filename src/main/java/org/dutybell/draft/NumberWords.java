package org.dutybell.draft;

import java.util.Locale;

/** Numbers as lists write them: 12, 十二, ⑫. */
final class NumberWords {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final int LARGEST_CIRCLED = 20;

    private NumberWords() {}

    /** @return the number, or 0 when the text is none */
    static int read(String text) {
        String plain =
                text.replace('〇', '零').replace('两', '二').replace('双', '二').replace('○', '零');
        if (plain.matches("\\d{1,4}")) {
            return Integer.parseInt(plain);
        }
        return plain.matches("[零一二三四五六七八九十百]{1,7}") ? chinese(plain) : 0;
    }

    private static int chinese(String text) {
        int sum = 0;
        int digit = 0;
        for (char c : text.toCharArray()) {
            if (c == '十' || c == '百') {
                sum += Math.max(1, digit) * (c == '十' ? 10 : 100);
                digit = 0;
            } else {
                digit = DIGITS.indexOf(c);
            }
        }
        return sum + digit;
    }

    /** @param format a number format of Word, such as decimal or chineseCounting */
    static String write(int number, String format) {
        String name = format.toLowerCase(Locale.ROOT);
        if (name.contains("circle") && number > 0 && number <= LARGEST_CIRCLED) {
            return String.valueOf((char) ('①' + number - 1));
        }
        if (name.contains("letter")) {
            return String.valueOf((char) ((name.startsWith("upper") ? 'A' : 'a') + (number - 1) % 26));
        }
        boolean chinese = name.contains("chinese")
                || name.contains("japanese")
                || name.contains("ideograph")
                || name.contains("taiwanese");
        return chinese ? chinese(number) : String.valueOf(number);
    }

    private static String chinese(int number) {
        if (number >= 100 || number <= 0) {
            return String.valueOf(number);
        }
        String tens = number < 10 ? "" : (number < 20 ? "" : String.valueOf(DIGITS.charAt(number / 10))) + "十";
        return tens + (number % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(number % 10)));
    }
}
