package org.dutybell.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Key days by the names that lists give them. */
final class KeyDays {

    /** A key day or a word for key days. Days that stand together are one mention. */
    static final String REGEX;

    private static final String HOLIDAY = "(?:寒暑假|寒假|暑假|国庆节?|五一|元旦|春节|清明节?|端午节?|中秋节?)";
    private static final Map<String, Pattern> CODES = new LinkedHashMap<>();

    static {
        String day =
                "(?:每年)?(?:(?:3月)?(?:最后一个星期一)?(?:全国)?(?:中小学生?)?(?:学生)?安全教育日|(?:“?5[.·月]12日?”?)?(?:全国)?防灾减灾(?:日|周|宣传周)|"
                        + "“?(?:全国)?(?:119|11[.·月]9日?)?”?(?:全国)?消防(?:安全)?(?:宣传)?(?:教育)?(?:日|月)|5[.·月]12日?|“?119”?(?:消防)?|"
                        + "(?:全国)?交通安全日|(?:全民)?国家安全(?:教育)?日|(?:国际)?禁毒日|(?:安全生产|消防宣传|防溺水)(?:宣传)?月|食品安全(?:宣传)?周|"
                        + "国家网络安全宣传周|宪法日)";
        String point = "(?:(?:重要|重大|关键|特殊|敏感)(?:的)?(?:时间)?(?:节点|节日|时间点)|重[大要]节?假日(?:之)?前?|每逢?(?:重大|重要)?节假日(?:之)?前?|"
                + "(?:法定)?节假日(?:之)?前|" + HOLIDAY + "(?:(?:、|和|及)" + HOLIDAY
                + ")*(?:等)?(?:长假|小长假|节假日|假期|节日|重大节日)?(?:之)?前)";
        REGEX = "(?:" + day + "|" + point + ")(?:(?:、|和|及|以及|与|，)(?:" + day + "|" + point
                + "))*(?:等?(?:重要|关键|重大)?(?:时间)?节点)?";
        CODES.put("safety-education-day", Pattern.compile("安全教育日"));
        CODES.put("disaster-prevention-day", Pattern.compile("防灾减灾|5[.·月]12"));
        CODES.put("fire-safety-day", Pattern.compile("消防(?:安全)?(?:宣传)?(?:教育)?日|119|11[.·月]9"));
    }

    private KeyDays() {}

    /** The codes, in school-calendar.yaml, of the days that are named. */
    static List<String> codes(String words) {
        List<String> codes = new ArrayList<>();
        CODES.forEach((code, pattern) -> {
            if (pattern.matcher(words.replace("国家安全教育日", "")).find()) {
                codes.add(code);
            }
        });
        return codes;
    }
}
