package org.dutybell.reachability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutybell.notification.AdminNotices;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.springframework.stereotype.Component;

/** Tells the admins what the check has found: one message, when it is not what they know or something of it is near. */
@Component
class GapNotice {

    private static final int MOST_LINES = 20;

    private final AdminNotices admins;
    private final Organisation organisation;
    private final Templates templates;
    private final ZoneId zone;

    GapNotice(AdminNotices admins, Organisation organisation, Templates templates, ZoneId zone) {
        this.admins = admins;
        this.organisation = organisation;
        this.templates = templates;
        this.zone = zone;
    }

    /** Whether there was something to tell and somebody to tell it to. */
    boolean tell(List<Gap> before, List<Gap> gaps, LocalDate week, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        long near = gaps.stream().filter(gap -> gap.isNear(today)).count();
        if (gaps.isEmpty()
                || near == 0 && isSame(before, gaps)
                || admins.admins().isEmpty()) {
            return false;
        }
        Map<String, Object> counts = Map.of("count", gaps.size(), "near", near);
        admins.tell(
                "reach:" + week,
                templates.render(Template.REACH_TITLE, counts),
                templates.render(Template.REACH_BODY, Map.of("count", gaps.size(), "near", near, "list", lines(gaps))),
                now);
        return true;
    }

    private static boolean isSame(List<Gap> before, List<Gap> gaps) {
        return before.size() == gaps.size()
                && gaps.stream().allMatch(gap -> before.stream().anyMatch(gap::isSameAs));
    }

    private String lines(List<Gap> gaps) {
        Roster roster = organisation.roster();
        String shown =
                gaps.stream().limit(MOST_LINES).map(gap -> line(gap, roster)).collect(Collectors.joining("\n\n"));
        return gaps.size() <= MOST_LINES
                ? shown
                : shown + "\n\n" + templates.render(Template.MORE_LINES, Map.of("count", gaps.size() - MOST_LINES));
    }

    private String line(Gap gap, Roster roster) {
        return templates.render(
                Template.valueOf("REACH_" + gap.kind().name()),
                Map.of(
                        "subject", Markdown.escape(name(gap.subject(), roster)),
                        "detail",
                                Arrays.stream(gap.detail().split(" "))
                                        .map(code -> Markdown.escape(name(code, roster)))
                                        .collect(Collectors.joining("、")),
                        "day", gap.from().getMonthValue() + "月" + gap.from().getDayOfMonth() + "日"));
    }

    /** A post with its unit; what is no code stays as it is. */
    private static String name(String code, Roster roster) {
        return roster.post(code)
                .map(post -> unit(post, roster) + " " + post.title())
                .or(() -> roster.person(code).map(Person::name))
                .or(() -> roster.chat(code).map(Chat::name))
                .or(() -> roster.unit(code).map(Unit::name))
                .orElse(code);
    }

    private static String unit(Post post, Roster roster) {
        return roster.unit(post.unit()).map(Unit::name).orElse(post.unit());
    }
}
