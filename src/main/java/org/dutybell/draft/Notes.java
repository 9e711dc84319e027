package org.dutybell.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an admin should know of a duty and bot-config says elsewhere or not at all. */
final class Notes {

    private static final Pattern THEMES = Pattern.compile("不同主题|一(?:月|周|期)一主题|主题不重复");
    private static final Pattern PUPILS = Pattern.compile("([千百]|[0-9]{3,5})人以上(?:的)?(?:学校)?");
    private static final Pattern BUSES = Pattern.compile("配备校车的学校|有校车的学校|使用校车的学校");
    private static final Pattern SINGLE = Pattern.compile("(?:本|下|今)(?:学期|学年|年度?|月|周)");

    private static final Pattern EACH_POINT = Pattern.compile("各(?:开展|组织|进行|检查|召开)?[一1]次");
    private static final Pattern SEASON = Pattern.compile("汛期|冬季|夏季|采暖期|(?:寒暑假|寒假|暑假|节假日|考试|疫情|放假)期间");
    private static final Pattern NO_DUTY =
            Pattern.compile("^(?:为|根据|依据)[^。]*(?:制定|制订)本|^本(?:办法|制度|规定|清单|细则|方案|责任制)(?:适用|自|由|所称|未尽)");

    private final List<String> ofItemBefore;
    private final List<String> ofItemAfter;

    /** Reads what concerns the whole item once, however many duties it has. */
    Notes(String item) {
        ofItemBefore = Stream.concat(
                        note(PUPILS, item, "only for schools of that size: set pupils-over").stream(),
                        note(BUSES, item, "only for schools with buses: set with-buses").stream())
                .toList();
        ofItemAfter = note(NO_DUTY, item, "purpose, scope or start of the paper and no duty: leave it out").stream()
                .toList();
    }

    /** Whether an item tells purpose, scope or start of the paper, and nobody owes anything. */
    static boolean saysNoDuty(String text) {
        return NO_DUTY.matcher(text).find();
    }

    /** @param text the words of one duty of the item */
    List<String> of(String text) {
        List<String> notes = new ArrayList<>();
        note(THEMES, text, "a different theme each time").ifPresent(notes::add);
        notes.addAll(ofItemBefore);
        note(SINGLE, text, "names one single span and no rhythm").ifPresent(notes::add);
        note(EACH_POINT, text, "once at each of the points it names").ifPresent(notes::add);
        note(SEASON, text, "only in that season: set from and to, or see the school calendar")
                .ifPresent(notes::add);
        notes.addAll(ofItemAfter);
        return notes;
    }

    private static Optional<String> note(Pattern pattern, String text, String note) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(note + " (" + matcher.group() + ")") : Optional.empty();
    }
}
