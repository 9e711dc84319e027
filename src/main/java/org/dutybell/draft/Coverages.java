package org.dutybell.draft;

import java.util.regex.Pattern;
import org.dutybell.duty.DutyKind;

/** Whether a duty is owed once, or once for each school. */
final class Coverages {

    private static final Pattern OWN = Pattern.compile("业务范围内学校和包保学校|对[^，。；]{0,16}(?:包保|挂点|联系|挂包)(?:的)?学校");
    private static final Pattern EVERY =
            Pattern.compile("(?:对|到|深入)[^，。；]{0,12}(?:直属学校|所属学校|各(?:中小)?学校|各校|辖区学校|全县学校|全区学校)|每(?:所|个)学校|每校|各学校至少|全覆盖");

    private Coverages() {}

    /** The code of bot-config. */
    static String of(String text, Holder holder, DutyKind kind) {
        if (kind != DutyKind.INSPECTION) {
            return "none";
        }
        boolean office = holder.code().equals("OFFICE");
        if (office && (OWN.matcher(text).find() || EVERY.matcher(text).find())) {
            return "own-schools";
        }
        return !holder.code().equals("SCHOOL") && EVERY.matcher(text).find() ? "every-school" : "none";
    }
}
