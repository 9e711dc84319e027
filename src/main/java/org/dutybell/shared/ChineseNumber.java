package org.dutybell.shared;

/** Small whole numbers in digits or in Chinese: 7, 十, 两, 十八, 三十一, 廿三. */
final class ChineseNumber {

    /** Such a number, for use in patterns. */
    static final String PATTERN = "(?:\\d{1,2}|[零〇一二两三四五六七八九十廿]{1,3})";

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    /** Its value; -1 when the signs make no number, such as 十十. */
    static int value(String said) {
        String text = said.replace('〇', '零').replace('两', '二').replace("廿", "二十");
        if (text.matches("\\d{1,2}")) {
            return Integer.parseInt(text);
        }
        if (text.matches("零?[零一二三四五六七八九]")) {
            return DIGITS.indexOf(text.charAt(text.length() - 1));
        }
        if (!text.matches("[一二三四五六七八九]?十[一二三四五六七八九]?")) {
            return -1;
        }
        int ten = text.indexOf('十');
        int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0));
        int ones = ten == text.length() - 1 ? 0 : DIGITS.indexOf(text.charAt(ten + 1));
        return tens * 10 + ones;
    }
}
