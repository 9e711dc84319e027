package org.dutybell.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the number with which somebody picks from a list: 1, 第2个, 2、, ②, 选三, 1和3. */
final class ChoiceReader {

    private static final String CHINESE = "一二三四五六七八九十";
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩";
    private static final String NUMBER = "(?:\\d{1,2}|[" + CHINESE + CIRCLED + "])";
    private static final String COUNTER = "(?:个|项|条|号|件)";
    private static final String ITEM = "(?:选择?|是)?\\s*+第?\\s*+" + NUMBER + "(?:\\s*+" + COUNTER + ")?";

    /** A choice is short; the patterns are not let loose on a novel. */
    private static final int LONGEST_CHOICE = 60;

    /** Blanks are possessive, so that a run of them is read once and not in every way it can be shared out. */
    private static final Pattern ALL = Pattern.compile(ITEM + "(?:[、,和及\\s]++" + ITEM + ")*+\\s*+[、.。!),]?");

    /** A time, a date, a decimal or a head count is not a choice, hence the looks at what follows. */
    private static final Pattern START = Pattern.compile(
            "(?<choice>(?:选择?\\s*)?第\\s*" + NUMBER + "\\s*" + COUNTER + "|选择?\\s*" + NUMBER + "(?!\\d)|" + NUMBER
                    + "\\s*[、,:;。.)](?!\\d)|" + NUMBER + "\\s+(?![\\d人名位个次月日年点号处项]))[\\s、,:;。.)]*(?<rest>.+)",
            Pattern.DOTALL);

    private static final Pattern EACH = Pattern.compile(NUMBER);
    private static final Pattern ENUMERATION_GOES_ON = Pattern.compile("[2二②]\\s*[、.):]");

    private ChoiceReader() {}

    /**
     * @param words as written
     * @param narrow the same in narrow form, character by character
     */
    static Choice read(String words, String narrow) {
        String trimmed = narrow.strip();
        if (trimmed.length() <= LONGEST_CHOICE && ALL.matcher(trimmed).matches()) {
            return new Choice(numbers(trimmed), true, "");
        }
        Matcher start = START.matcher(narrow);
        if (!start.matches() || isEnumeration(start)) {
            return new Choice(List.of(), false, words);
        }
        return new Choice(
                numbers(start.group("choice")),
                false,
                words.substring(start.start("rest")).strip());
    }

    private static boolean isEnumeration(Matcher start) {
        return numbers(start.group("choice")).equals(List.of(1))
                && ENUMERATION_GOES_ON.matcher(start.group("rest")).find();
    }

    private static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        Matcher each = EACH.matcher(text);
        while (each.find()) {
            numbers.add(value(each.group()));
        }
        return numbers.stream().distinct().toList();
    }

    private static int value(String number) {
        int chinese = CHINESE.indexOf(number);
        int circled = CIRCLED.indexOf(number);
        return chinese >= 0 || circled >= 0 ? Math.max(chinese, circled) + 1 : Integer.parseInt(number);
    }

    /**
     * @param numbers picked, each once; empty when there is no choice
     * @param isAll whether the reply is nothing but the choice
     * @param rest the words after the choice, or all words when there is none
     */
    record Choice(List<Integer> numbers, boolean isAll, String rest) {}
}
