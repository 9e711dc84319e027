package org.dutybell.integrity;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.evidence.Erasure;
import org.dutybell.evidence.Erasure.Because;
import org.dutybell.evidence.EvidenceKeeper;
import org.dutybell.evidence.StoredFile;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.shared.Housekeeping;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Erases what was kept as long as the duty says. A picture that was handed in for several is kept for the one that keeps it longest. The
 * decision is made anew each month, so that another period that was set meanwhile holds.
 */
@Component
@EnableConfigurationProperties(RetentionProperties.class)
class Retention implements Housekeeping {

    private static final int AT_ONCE = 200;
    private static final Duration ANEW = Duration.ofDays(30);

    private final Erasure erasure;
    private final SignalRows rows;
    private final Obligations obligations;
    private final RetentionProperties properties;
    private final ObjectProvider<EvidenceKeeper> keepers;
    private final ZoneId zone;

    Retention(
            Erasure erasure,
            SignalRows rows,
            Obligations obligations,
            RetentionProperties properties,
            ObjectProvider<EvidenceKeeper> keepers,
            ZoneId zone) {
        this.keepers = keepers;
        this.erasure = erasure;
        this.rows = rows;
        this.obligations = obligations;
        this.properties = properties;
        this.zone = zone;
    }

    @Override
    public int tidy(Instant now) {
        List<StoredFile> pictures = erasure.toDecide(now, AT_ONCE);
        pictures.forEach(picture -> decide(picture, now));
        return pictures.size() + erasure.removeFiles(now);
    }

    private void decide(StoredFile picture, Instant now) {
        List<ObligationView> handedInFor = obligations.byIds(rows.obligationsOf(picture.id()));
        boolean keptElsewhere = keepers.stream().anyMatch(keeper -> keeper.keeps(picture.id()));
        Stream<Period> spans = Stream.concat(
                handedInFor.stream().map(this::kept), keptElsewhere ? Stream.of(properties.keep()) : Stream.empty());
        Instant due = spans.map(span -> after(picture, span))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> after(picture, properties.keepUnused()));
        if (due.isAfter(now)) {
            Instant anew = now.plus(ANEW);
            erasure.keepUntil(picture, due.isBefore(anew) ? due : anew);
        } else {
            erasure.erase(
                    picture,
                    handedInFor.isEmpty() && !keptElsewhere ? Because.NEVER_HANDED_IN : Because.KEPT_LONG_ENOUGH,
                    now);
        }
    }

    private Period kept(ObligationView obligation) {
        return Optional.ofNullable(obligation.duty().evidence().keepMonths())
                .map(Period::ofMonths)
                .orElse(properties.keep());
    }

    private Instant after(StoredFile picture, Period kept) {
        return picture.receivedAt().atZone(zone).plus(kept).toInstant();
    }
}
