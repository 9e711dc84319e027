package org.dutybell.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dutybell.duty.EvidenceRule;
import org.dutybell.duty.ThemeSpan;
import org.dutybell.evidence.EvidenceKind;
import org.dutybell.obligation.CheckInOutcome.Missing;
import org.dutybell.obligation.CheckInOutcome.Need;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StillMissingTests {

    private static final EvidenceRule DRILL = new EvidenceRule(2, true, true);

    @Test
    void namesEverythingWhenNothingWasSent() {
        assertThat(missing(DRILL, List.of()))
                .containsExactly(
                        new Missing(Need.PHOTOS, 2), new Missing(Need.TEXT, 1), new Missing(Need.PARTICIPANTS, 1));
    }

    @Test
    void addsUpWhatSeveralMessagesBrought() {
        var words = sent("消防演练", null);
        var photo = sent("", 856, 1L);

        assertThat(missing(DRILL, List.of(words, photo))).containsExactly(new Missing(Need.PHOTOS, 1));
        assertThat(missing(DRILL, List.of(words, photo, sent("", null, 2L)))).isEmpty();
    }

    @Test
    void countsTheSamePictureOnce() {
        assertThat(missing(new EvidenceRule(2, false, false), List.of(sent("", null, 1L), sent("", null, 1L))))
                .containsExactly(new Missing(Need.PHOTOS, 1));
    }

    @Test
    void countsPhotosAndDocumentsEachForThemselves() {
        EvidenceRule minutes = new EvidenceRule(1, false, false, null, null, null, null, 2, null, null, null);
        Map<Long, EvidenceKind> kinds =
                Map.of(1L, EvidenceKind.DOCUMENT, 2L, EvidenceKind.VIDEO, 3L, EvidenceKind.PHOTO);

        assertThat(StillMissing.of(minutes, List.of(sent("", null, 1L, 2L)), kinds))
                .containsExactly(new Missing(Need.PHOTOS, 1), new Missing(Need.FILES, 1));
        assertThat(StillMissing.of(minutes, List.of(sent("", null, 1L, 3L)), kinds))
                .containsExactly(new Missing(Need.FILES, 1));
    }

    /** All of them are photos. */
    private static List<Missing> missing(EvidenceRule rule, List<RecordedCheckIn> checkIns) {
        return StillMissing.of(rule, checkIns, Map.of(1L, EvidenceKind.PHOTO, 2L, EvidenceKind.PHOTO));
    }

    @Test
    void wantsOneThemeOfAllCheckIns() {
        EvidenceRule themed = new EvidenceRule(0, false, false, ThemeSpan.SCHOOL_YEAR);
        RecordedCheckIn named =
                new RecordedCheckIn(2, "n", "lina", Instant.EPOCH, "", null, List.of(), new TakenTheme("火灾疏散", ""));

        assertThat(missing(themed, List.of(sent("已演练", null)))).containsExactly(new Missing(Need.THEME, 1));
        assertThat(missing(themed, List.of(sent("已演练", null), named))).isEmpty();
    }

    private static RecordedCheckIn sent(String text, @Nullable Integer participants, Long... pictures) {
        return new RecordedCheckIn(1, "m", "lina", Instant.EPOCH, text, participants, List.of(pictures));
    }
}
