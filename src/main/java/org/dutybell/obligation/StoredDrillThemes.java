package org.dutybell.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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
        Set<String> used =
                uses.at(place(obligation, span)).stream().map(Use::theme).collect(Collectors.toSet());
        return themes.all().stream()
                .filter(theme -> !used.contains(theme.code()))
                .toList();
    }

    /**
     * Keeps the named theme for an act that is not whole yet; a used one only with a reason. Until the act is whole, others may have
     * it all the same, so that a reason stays with a free one as well.
     *
     * @param origin the act for which it was sent, whose own use is none that stands in the way
     */
    Choice choose(ObligationView obligation, @Nullable NamedTheme named, Act origin) {
        ThemeSpan span = obligation.duty().evidence().theme();
        if (named == null || span == null) {
            return Choice.NONE;
        }
        Optional<Use> first = uses.firstAt(place(obligation, span), named.code())
                .filter(use -> !use.act().equals(origin));
        return first.isPresent() && named.reason().isEmpty()
                ? new Choice(null, used(first.get()))
                : new Choice(named, null);
    }

    /**
     * Uses the theme for an act that is whole; waits for whoever is using it now.
     *
     * @param origin the act for which it was sent, whose own use is none that stands in the way
     * @return the theme, with the reason only where it was needed; or its use by another act that was first
     */
    Choice use(ObligationView obligation, @Nullable NamedTheme named, Act act, Act origin, Instant at) {
        ThemeSpan span = obligation.duty().evidence().theme();
        if (named == null || span == null) {
            return Choice.NONE;
        }
        Place place = place(obligation, span);
        Use first = uses.first(place, named.code(), act, at);
        NamedTheme withoutReason = new NamedTheme(named.code(), "");
        if (first.act().equals(act)) {
            return new Choice(withoutReason, null);
        }
        boolean ours = first.act().equals(origin);
        if (named.reason().isEmpty() && !ours) {
            return new Choice(null, used(first));
        }
        uses.again(place, named.code(), act, at);
        return new Choice(ours ? withoutReason : named, null);
    }

    /** Uses the theme in place of the one that the act has, which is free then; one that it cannot have leaves that one. */
    Choice replace(ObligationView obligation, @Nullable NamedTheme named, Act act, Act origin, Instant at) {
        Choice choice = use(obligation, named, act, origin, at);
        if (choice.taken() != null) {
            uses.freeAllBut(choice.taken().code(), act);
        }
        return choice;
    }

    private UsedTheme used(Use first) {
        return new UsedTheme(nameOf(first.theme()), first.at());
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
