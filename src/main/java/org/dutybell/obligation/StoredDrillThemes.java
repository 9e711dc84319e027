package org.dutybell.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutybell.duty.Theme;
import org.dutybell.duty.ThemeSpan;
import org.dutybell.duty.Themes;
import org.dutybell.obligation.CheckInOutcome.UsedTheme;
import org.dutybell.obligation.ThemeUses.Act;
import org.dutybell.obligation.ThemeUses.Place;
import org.dutybell.obligation.ThemeUses.Use;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which theme an obligation may have, and which it has (clause 7.7: a different theme each month). */
@Service
class StoredDrillThemes implements DrillThemes {

    private final ThemeUses uses;
    private final Themes themes;
    private final ZoneId zone;

    StoredDrillThemes(ThemeUses uses, Themes themes, ZoneId zone) {
        this.uses = uses;
        this.themes = themes;
        this.zone = zone;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Theme> freeFor(ObligationView obligation) {
        ThemeSpan span = obligation.duty().evidence().theme();
        if (span == null) {
            return List.of();
        }
        Act next = act(obligation);
        Set<String> used = uses.at(place(obligation, span)).stream()
                .filter(use -> !use.act().equals(next))
                .map(Use::theme)
                .collect(Collectors.toSet());
        return themes.all().stream()
                .filter(theme -> !used.contains(theme.code()))
                .toList();
    }

    /** Takes the named theme for the next check-in that counts; a used one only with a reason. */
    Choice choose(ObligationView obligation, @Nullable NamedTheme named, Instant at) {
        ThemeSpan span = obligation.duty().evidence().theme();
        if (named == null || span == null) {
            return Choice.NONE;
        }
        Act act = act(obligation);
        if (uses.has(act, named.code())) {
            return new Choice(named, null);
        }
        Place place = place(obligation, span);
        Use first = uses.first(place, named.code(), act, at);
        boolean free = first.act().equals(act);
        if (!free && named.reason().isEmpty()) {
            return new Choice(null, new UsedTheme(nameOf(named.code()), first.at()));
        }
        if (!free) {
            uses.again(place, named.code(), act, at);
        }
        uses.keepOnly(act, named.code());
        return new Choice(free ? new NamedTheme(named.code(), "") : named, null);
    }

    /** What need not be done has used no theme. */
    @EventListener
    void on(ObligationWaived waived) {
        ObligationView obligation = waived.obligation();
        if (obligation.duty().evidence().theme() != null) {
            uses.giveBackAfter(new Act(obligation.id(), obligation.progress().done()));
        }
    }

    private static Act act(ObligationView obligation) {
        return new Act(obligation.id(), obligation.progress().done() + 1);
    }

    /** What is done to a school is done there. */
    private Place place(ObligationView obligation, ThemeSpan span) {
        return new Place(
                obligation.target().isEmpty() ? obligation.unit() : obligation.target(),
                span.around(
                        LocalDate.ofInstant(obligation.opens(), zone),
                        obligation.duty().code(),
                        obligation.period()));
    }

    private String nameOf(String code) {
        return themes.all().stream()
                .filter(theme -> theme.code().equals(code))
                .findFirst()
                .map(Theme::name)
                .orElse(code);
    }

    /**
     * What became of a named theme.
     *
     * @param taken null when none was
     * @param refused null when none was
     */
    record Choice(@Nullable NamedTheme taken, @Nullable UsedTheme refused) {

        static final Choice NONE = new Choice(null, null);
    }
}
