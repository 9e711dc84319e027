package org.dutybell.console;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.obligation.PictureUse;
import org.dutybell.obligation.PictureUses;
import org.dutybell.review.ReviewView;
import org.dutybell.review.Reviews;
import org.dutybell.waiver.WaiverView;
import org.dutybell.waiver.Waivers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the units that a page is about. */
@Component
class PageUnits {

    /** Of what belongs to no unit yet; nobody but admins and those who read all see it. */
    private static final Set<String> NOBODYS = Set.of("");

    private final Obligations obligations;
    private final PictureUses pictures;
    private final ObjectProvider<Reviews> reviews;
    private final ObjectProvider<Waivers> waivers;

    PageUnits(
            Obligations obligations,
            PictureUses pictures,
            ObjectProvider<Reviews> reviews,
            ObjectProvider<Waivers> waivers) {
        this.obligations = obligations;
        this.pictures = pictures;
        this.reviews = reviews;
        this.waivers = waivers;
    }

    /**
     * Codes of the units; empty when the page is about none or there is no such thing, which the page says itself.
     *
     * @param pattern of the request mapping, such as /obligations/{id}/ask
     * @param variables of the path
     */
    Set<String> about(String pattern, Map<String, String> variables) {
        Optional<Long> id = RowId.parse(variables.getOrDefault("id", variables.getOrDefault("obligation", "")));
        String code = variables.getOrDefault("code", "");
        if (pattern.startsWith("/obligations/")) {
            return ofObligations(id.stream());
        }
        if (pattern.startsWith("/evidence/")) {
            return id.map(this::ofPicture).orElse(Set.of());
        }
        if (pattern.startsWith("/reviews/")) {
            return ofObligations(id.stream()
                    .flatMap(review -> reviews.stream().flatMap(all -> all.byId(review).stream()))
                    .map(ReviewView::obligationId));
        }
        return pattern.startsWith("/waivers/{code}/")
                ? ofObligations(waivers.stream()
                        .flatMap(all -> all.byCode(code).stream())
                        .map(WaiverView::obligationId))
                : Set.of();
    }

    private Set<String> ofObligations(Stream<Long> ids) {
        return ids.flatMap(id -> obligations.byId(id).stream())
                .map(ObligationView::unit)
                .collect(Collectors.toSet());
    }

    private Set<String> ofPicture(long id) {
        Set<String> units = pictures.of(id).stream().map(PictureUse::unit).collect(Collectors.toSet());
        return units.isEmpty() ? NOBODYS : units;
    }
}
