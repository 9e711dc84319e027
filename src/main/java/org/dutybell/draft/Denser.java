package org.dutybell.draft;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words that ask for more in a sensitive period (+S). */
final class Denser {

    private static final String PERIOD = "(?:重点|重要|重大|特殊|特别|关键)?(?:敏感|防护)?(?:时期|时段|节点|时间节点|期间)|敏感期|重大活动|节假日|汛期|极端天气|节庆";
    private static final String MORE = "加密|加大|增加|提高|强化";
    private static final Pattern FORM = Pattern.compile("(?:" + PERIOD + ")[^。；]{0,12}?(?:" + MORE
            + ")[^，。；]{0,10}(?:频次|次数|频率|密度|检查|巡查|排查)|(?:加密|加大)[^，。；]{0,6}(?:频次|频率|次数)"
            + "|(?:重点|重要|重大|特殊|敏感)+(?:时期|时段|期|节点)[^，。；]{0,8}每[日天周][^，。；]{0,12}");

    private Denser() {}

    static Optional<Mention> in(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.find()
                ? Optional.of(new Mention(
                        matcher.start(),
                        matcher.end(),
                        ListRhythm.STANDING,
                        Confidence.HIGH,
                        "more in sensitive periods"))
                : Optional.empty();
    }
}
