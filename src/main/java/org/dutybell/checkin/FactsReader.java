package org.dutybell.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutybell.duty.DutyKind;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.SaidFacts;
import org.dutybell.shared.SaidMoment;
import org.jspecify.annotations.Nullable;

/** Reads what a check-in says beside what its duty asks for: when it was done, and which hazards were found. */
final class FactsReader {

    private static final Set<DutyKind> LOOK_FOR_HAZARDS = Set.of(DutyKind.PATROL, DutyKind.INSPECTION, DutyKind.HAZARD);
    private static final int LONGEST_HAZARDS = 1000;

    private static final Pattern NONE =
            Pattern.compile("(?:无|未(?:发现|见)|没有?(?:发现|存在|看到)?|零|均无)(?:任何|明显|重大|安全|新的?)*(?:隐患|问题|异常)"
                    + "|\\bNO (?:HAZARDS?|PROBLEMS?|ISSUES?)\\b");

    private static final Pattern FOUND = Pattern.compile(
            "(?<![未没])(?<!没有)(?:发现|存在|查出|查到)[^,。;!\\n]{0,40}(?:隐患|问题|过期|损坏|破损|故障|松动|老化|堵塞|漏水|缺失|不足|不亮|坏)[^。;!\\n]{0,200}"
                    + "|隐患\\s*\\d+\\s*[处个项条][^。;!\\n]{0,200}");

    private FactsReader() {}

    /**
     * @param text as written
     * @param writtenAt a day without a year, and 昨天, are told from it
     */
    static SaidFacts read(String text, ObligationView obligation, Instant writtenAt, ZoneId zone) {
        return new SaidFacts(
                done(text, obligation, writtenAt, zone),
                LOOK_FOR_HAZARDS.contains(obligation.duty().kind()) ? hazards(text) : null);
    }

    static @Nullable String hazards(String text) {
        String narrow = ReplyReader.narrow(text);
        Matcher found = FOUND.matcher(narrow);
        if (found.find()) {
            String said = text.substring(found.start(), found.end()).strip();
            return said.length() <= LONGEST_HAZARDS ? said : said.substring(0, LONGEST_HAZARDS);
        }
        return NONE.matcher(narrow).find() ? "" : null;
    }

    private static @Nullable Instant done(String text, ObligationView obligation, Instant writtenAt, ZoneId zone) {
        LocalDate written = LocalDate.ofInstant(writtenAt, zone);
        LocalDate opens = LocalDate.ofInstant(obligation.opens(), zone);
        LocalDate due = LocalDate.ofInstant(obligation.due(), zone);
        LocalDate last = opens.equals(due) || written.isBefore(due) ? earlier(due, written) : written;
        return SaidMoment.read(ReplyReader.narrow(text), written, opens, last)
                .map(said -> moment(said, obligation, writtenAt, zone))
                .orElse(null);
    }

    /** Null when it is what the time of writing says already, or cannot be. */
    private static @Nullable Instant moment(
            SaidMoment said, ObligationView obligation, Instant writtenAt, ZoneId zone) {
        if (said.time() != null) {
            Instant at = said.day().atTime(said.time()).atZone(zone).toInstant();
            return at.isBefore(obligation.opens()) || at.isAfter(writtenAt) ? null : at;
        }
        if (said.day().equals(LocalDate.ofInstant(writtenAt, zone))) {
            return null;
        }
        Instant noon = said.day().atTime(LocalTime.NOON).atZone(zone).toInstant();
        boolean dueThatDay = LocalDate.ofInstant(obligation.due(), zone).equals(said.day());
        Instant latest = dueThatDay && obligation.due().isBefore(noon) ? obligation.due() : noon;
        return latest.isBefore(obligation.opens()) ? obligation.opens() : latest;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
