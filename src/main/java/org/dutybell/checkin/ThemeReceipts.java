package org.dutybell.checkin;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.duty.Theme;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.CheckInOutcome;
import org.dutybell.obligation.CheckInOutcome.Need;
import org.dutybell.obligation.CheckInOutcome.UsedTheme;
import org.dutybell.obligation.DrillThemes;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.obligation.RecordedCheckIn;
import org.dutybell.obligation.TakenTheme;
import org.dutybell.wording.Speaker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a receipt says of the theme (clause 7.7): which was taken, which was not and why, which are left. */
@Component
class ThemeReceipts {

    private final Templates templates;
    private final Obligations obligations;
    private final DrillThemes themes;

    ThemeReceipts(Templates templates, Obligations obligations, DrillThemes themes) {
        this.templates = templates;
        this.obligations = obligations;
        this.themes = themes;
    }

    /**
     * Paragraphs to be added; none when the duty wants no theme.
     *
     * @param refused the theme that was named and not taken; null when none was refused
     */
    Stream<String> taken(ObligationView done, @Nullable UsedTheme refused, Speaker words) {
        List<String> names = done.progress().themes();
        Stream<String> taken = names.isEmpty() ? Stream.empty() : Stream.of(taken(names.get(names.size() - 1), done));
        return Stream.concat(taken, Stream.ofNullable(refused).map(used -> kept(used, words)));
    }

    private String kept(UsedTheme used, Speaker words) {
        return templates.render(
                Template.RECEIPT_THEME_KEPT,
                Map.of("theme", Markdown.escape(used.name()), "when", words.time(used.at())));
    }

    private String taken(String name, ObligationView done) {
        Optional<String> reason = obligations.checkIns(done.id()).stream()
                .map(RecordedCheckIn::theme)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .map(TakenTheme::reason)
                .filter(words -> !words.isEmpty());
        return reason.map(words -> templates.render(
                        Template.RECEIPT_THEME_AGAIN,
                        Map.of("theme", Markdown.escape(name), "reason", Markdown.escape(words))))
                .orElseGet(() -> templates.render(Template.RECEIPT_THEME, Map.of("theme", Markdown.escape(name))));
    }

    Stream<String> missing(CheckInOutcome.Incomplete incomplete, Speaker words) {
        ObligationView obligation = incomplete.obligation();
        boolean wanted = incomplete.missing().stream().anyMatch(one -> one.need() == Need.THEME);
        return Stream.concat(
                Stream.ofNullable(incomplete.refused()).map(used -> used(used, obligation, words)),
                wanted ? Stream.of(left(obligation)) : Stream.empty());
    }

    private String used(UsedTheme used, ObligationView obligation, Speaker words) {
        return templates.render(
                Template.RECEIPT_THEME_USED,
                Map.of(
                        "code", code(obligation),
                        "theme", Markdown.escape(used.name()),
                        "when", words.time(used.at())));
    }

    private String left(ObligationView obligation) {
        List<Theme> free = themes.freeFor(obligation);
        return free.isEmpty()
                ? templates.render(Template.RECEIPT_THEMES_NONE, Map.of("code", code(obligation)))
                : templates.render(
                        Template.RECEIPT_THEMES,
                        Map.of(
                                "code",
                                code(obligation),
                                "list",
                                free.stream()
                                        .map(theme -> Markdown.escape(theme.name()))
                                        .collect(Collectors.joining("、"))));
    }

    private static String code(ObligationView obligation) {
        return Objects.requireNonNullElse(obligation.shortCode(), "");
    }
}
