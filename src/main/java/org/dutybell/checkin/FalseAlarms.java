package org.dutybell.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.incident.Incident;
import org.dutybell.incident.IncidentReceipts;
import org.dutybell.incident.Incidents;
import org.dutybell.notification.Template;
import org.dutybell.organisation.ActedPost;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.springframework.stereotype.Component;

/**
 * Takes a report of an accident or a hazard back: 误报, 撤回事故 SG12 原因. Who reported it may, and whoever holds a post of the unit or
 * acts for one. Nothing is guessed: without a number the only one of the last day is meant. Joins the caller's transaction.
 */
@Component
class FalseAlarms {

    private static final Duration RECENT = Duration.ofDays(1);
    private static final String CODE = "#?\\s*(?<code%d>(?:SG|YH)[0-9]{1,9})(?![0-9A-Z])";
    private static final String REST = "[\\s:,。;!]*(?<why%d>.*)";

    private static final Pattern FORM = Pattern.compile(
            "(?:请|我要|要|帮我){0,5}+(?:撤回|撤销|作废)(?:这[起个条]|该)?(?:(?:事故|隐患)(?:上报|报告)?|(?:上报|报告)?[\\s:,]*(?=#?\\s*(?:SG|YH)[0-9]))[\\s:,]*(?:"
                    + CODE.formatted(1) + ")?" + REST.formatted(1)
                    + "|(?:刚才|刚刚|上面|这|那)?(?:的?(?:事故|隐患|上报)[的]?)?(?:是|属于?|系|为)?误报(?:了)?(?:(?:事故|隐患)|(?=$|[\\s:,。;!#]|SG|YH))[\\s:,。;]*(?:"
                    + CODE.formatted(2) + ")?" + REST.formatted(2)
                    + "|" + CODE.formatted(3) + "[\\s:,]*(?:是|属于?|系|为)?(?<word3>误报|撤回|作废)" + REST.formatted(3),
            Pattern.DOTALL);

    private final Incidents incidents;
    private final IncidentReceipts receipts;
    private final Organisation organisation;
    private final ZoneId zone;

    FalseAlarms(Incidents incidents, IncidentReceipts receipts, Organisation organisation, ZoneId zone) {
        this.incidents = incidents;
        this.receipts = receipts;
        this.organisation = organisation;
        this.zone = zone;
    }

    /** The receipt; empty when the message is about something else. */
    Optional<String> answer(InboundMessage message, Person writer, Instant now) {
        return read(message.text()).map(wish -> {
            Set<String> units = unitsOf(writer, now);
            List<Incident> open = incidents.open(units, now.minus(RECENT));
            if (!wish.code().isEmpty()) {
                return incidents
                        .byCode(wish.code())
                        .map(incident -> one(incident, wish, message, writer, units, now))
                        .orElseGet(() -> receipts.whichToWithdraw(open));
            }
            return open.size() == 1
                    ? one(open.get(0), wish, message, writer, units, now)
                    : receipts.whichToWithdraw(open);
        });
    }

    private String one(
            Incident incident, Wish wish, InboundMessage message, Person writer, Set<String> units, Instant now) {
        if (!incident.person().equals(writer.code()) && !units.contains(incident.unit())) {
            return receipts.about(Template.RECEIPT_INCIDENT_NOT_YOURS, incident);
        }
        if (!incident.isOpen()) {
            return receipts.about(Template.RECEIPT_INCIDENT_WITHDRAWN_ALREADY, incident);
        }
        return wish.reason().isEmpty()
                ? receipts.about(Template.RECEIPT_INCIDENT_WITHDRAW_HOW, incident)
                : receipts.withdrawn(
                        incidents.withdraw(incident, writer.code(), wish.reason(), message.messageId(), now), now);
    }

    private Set<String> unitsOf(Person writer, Instant now) {
        Roster roster = organisation.roster();
        LocalDate today = LocalDate.ofInstant(now, zone);
        return Stream.concat(
                        roster.postsOf(writer.code(), today).stream(),
                        roster.actedPostsOf(writer.code(), today).stream().map(ActedPost::post))
                .map(Post::unit)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Narrowing leaves every character at its place, so that the reason is as it was written. */
    static Optional<Wish> read(String text) {
        String words = text.strip();
        Matcher form = FORM.matcher(ReplyReader.narrow(words));
        if (!form.matches()) {
            return Optional.empty();
        }
        for (int way = 1; way <= 3; way++) {
            if (form.start("why" + way) >= 0) {
                String code = form.group("code" + way);
                String why = words.substring(form.start("why" + way)).strip();
                boolean saysIt = way == 2 || way == 3 && form.group("word3").equals("误报");
                return Optional.of(new Wish(code == null ? "" : code, why.isEmpty() && saysIt ? "误报" : why));
            }
        }
        return Optional.empty();
    }

    /**
     * What is to be taken back.
     *
     * @param code of the report; empty when none is named
     * @param reason why; empty when none is given
     */
    record Wish(String code, String reason) {}
}
