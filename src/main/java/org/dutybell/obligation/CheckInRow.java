package org.dutybell.obligation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A recorded check-in. */
@Entity
@Table(name = "check_in")
@NullUnmarked
class CheckInRow {

    private static final int TEXT_LENGTH = 4000;
    /** The act of a check-in that counts for nothing any more: a reviewer gave it back, or it was withdrawn. */
    private static final int NONE = 0;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long obligationId;
    private String messageId;
    private String personCode;
    private Instant atTime;

    @Column(length = TEXT_LENGTH)
    private String text;

    private Integer participants;

    @ElementCollection
    @CollectionTable(name = "check_in_evidence", joinColumns = @JoinColumn(name = "check_in_id"))
    @Column(name = "evidence_id")
    private Set<Long> evidenceIds = new HashSet<>();

    private String theme;
    private String themeReason;
    private int act;
    private Long fromObligationId;
    private Instant saidDoneAt;
    private String hazards;
    private String schools = "";
    private @Nullable String place;
    private @Nullable Integer placeMetres;
    private @Nullable Integer placeAccuracy;
    private String withdrawnBy;
    private Instant withdrawnAt;

    protected CheckInRow() {}

    /**
     * @param act for which of the check-ins that count it was sent, 1 is the first
     * @param taken the theme that was taken for it; null when none
     */
    CheckInRow(CheckIn checkIn, int act, @Nullable NamedTheme taken) {
        obligationId = checkIn.obligationId();
        messageId = checkIn.messageId();
        personCode = checkIn.person();
        atTime = checkIn.at();
        text = checkIn.text().length() <= TEXT_LENGTH
                ? checkIn.text()
                : checkIn.text().substring(0, TEXT_LENGTH);
        participants = checkIn.participants();
        evidenceIds.addAll(checkIn.evidenceIds());
        take(taken);
        saidDoneAt = checkIn.said().done();
        hazards = checkIn.said().hazards();
        schools = String.join(",", checkIn.said().schools());
        take(checkIn.said().place());
        this.act = act;
    }

    private void take(@Nullable PlaceCheck check) {
        place = check == null ? null : check.outcome().name();
        placeMetres = check == null ? null : check.metres();
        placeAccuracy = check == null ? null : check.accuracy();
    }

    private @Nullable PlaceCheck place() {
        return place == null ? null : new PlaceCheck(PlaceCheck.Outcome.valueOf(place), placeMetres, placeAccuracy);
    }

    private SaidFacts said() {
        return new SaidFacts(saidDoneAt, hazards, schools.isEmpty() ? List.of() : List.of(schools.split(",")), place());
    }

    private void take(@Nullable NamedTheme taken) {
        theme = taken == null ? null : taken.code();
        themeReason = taken == null ? null : taken.reason();
    }

    /** Its theme was used for the first time. */
    void needsNoReason() {
        if (theme != null) {
            themeReason = "";
        }
    }

    /** Another act has used its theme first. */
    void loseTheme() {
        take((NamedTheme) null);
    }

    /**
     * The same for an obligation for which it counts as well.
     *
     * @param taken the theme that was taken for that one; null when none
     */
    CheckInRow countedFor(long otherObligation, int otherAct, @Nullable NamedTheme taken) {
        CheckInRow copy = new CheckInRow();
        copy.obligationId = otherObligation;
        copy.messageId = messageId;
        copy.personCode = personCode;
        copy.atTime = atTime;
        copy.text = text;
        copy.participants = participants;
        copy.evidenceIds.addAll(evidenceIds);
        copy.take(taken);
        copy.saidDoneAt = saidDoneAt;
        copy.hazards = hazards;
        copy.schools = schools;
        copy.take(place());
        copy.act = otherAct;
        copy.fromObligationId = obligationId;
        return copy;
    }

    @Nullable
    NamedTheme theme() {
        return theme == null ? null : new NamedTheme(theme, themeReason == null ? "" : themeReason);
    }

    /** It counts for nothing any more. */
    void giveBack() {
        act = NONE;
    }

    /** It counts for nothing any more, because somebody took it back. */
    void withdraw(String by, Instant at) {
        act = NONE;
        withdrawnBy = by;
        withdrawnAt = at;
    }

    /** It was taken off together with another, and is whole again without that one. */
    void countAgain(int otherAct, @Nullable NamedTheme taken) {
        act = otherAct;
        withdrawnBy = null;
        withdrawnAt = null;
        take(taken);
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    boolean counts() {
        return act != NONE;
    }

    /** Belongs to another act, because one before it does not count any more. */
    void moveTo(int otherAct) {
        act = otherAct;
    }

    long id() {
        return id;
    }

    long obligationId() {
        return obligationId;
    }

    /** The obligation with whose check-in it came; null when it was sent for this one. */
    @Nullable
    Long from() {
        return fromObligationId;
    }

    int act() {
        return act;
    }

    Instant at() {
        return atTime;
    }

    /** When the person says that it was done; null when not said. */
    @Nullable
    Instant saidDoneAt() {
        return saidDoneAt;
    }

    String person() {
        return personCode;
    }

    String messageId() {
        return messageId;
    }

    /** @param names of themes by their codes */
    RecordedCheckIn view(Map<String, String> names) {
        return new RecordedCheckIn(
                id,
                messageId,
                personCode,
                atTime,
                text,
                participants,
                evidenceIds.stream().sorted().toList(),
                theme == null ? null : new TakenTheme(names.getOrDefault(theme, theme), themeReason),
                act,
                fromObligationId,
                said(),
                withdrawnAt == null ? null : new Withdrawn(withdrawnBy, withdrawnAt));
    }
}
