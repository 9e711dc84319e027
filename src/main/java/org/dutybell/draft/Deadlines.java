package org.dutybell.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words that say by when: 30分钟内, 25日前, 当日. A span on duty (24小时值班) is none. */
final class Deadlines {

    private static final String N = "[0-9一二两三四五六七八九十半]{1,3}";
    private static final Pattern FORM = Pattern.compile("(?:" + N + "个?(?:分钟|小时|工作日|日|天|周|星期|月)(?:之|以)?内"
            + "|(?:每?月|次月|每季度?(?:末月|首月)?|每年)?(?:" + N + "月)?" + N + "[日号](?:之|以)?前"
            + "|" + N + "月(?:底|份)?(?:之)?前|(?:月|季|年|学期|周)(?:末|底)(?:之)?前"
            + "|" + N + "个?(?:工作日|日|天|周)前(?=[^，。；]{0,6}(?:报|通知|申请|告知|提交))"
            + "|(?:每月|每周|次月|(?<![0-9])月)" + N
            + "[日号](?!前)|每(?:周|星期)(?:[二三四五六日天]|一(?!查|评|检(?!查)|报(?!告)|练|主题))(?:上午|下午)?(?:之?前)?"
            + "|(?<=每年)" + N + "月份?(?:(?:、|和|及)" + N + "月份?)*(?![底0-9])"
            + "|当[日天](?!然)|次日|当场|第一时间|立即|即时|放学前|开学前|上课前|下班前|就寝[前后])");

    private Deadlines() {}

    static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = FORM.matcher(text);
        while (matcher.find()) {
            if (!found.contains(matcher.group())) {
                found.add(matcher.group());
            }
        }
        return List.copyOf(found);
    }
}
