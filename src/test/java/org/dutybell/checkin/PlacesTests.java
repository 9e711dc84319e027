package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.List;
import org.dutybell.checkin.Whereabouts.At;
import org.dutybell.duty.EvidenceRule;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.PlaceCheck;
import org.dutybell.obligation.PlaceCheck.Outcome;
import org.dutybell.organisation.Location;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.UnitKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second school is written down, the third is not. */
class PlacesTests {

    private static final Location SECOND = new Location(30.252, 120.17);

    private static final EvidenceRule PLACE =
            new EvidenceRule(0, false, false, null, null, null, null, null, null, 1, true);

    private final Places places =
            new Places(organisation(), new ReplyProperties(Duration.ZERO, Duration.ZERO, Duration.ZERO, 1000));

    @ParameterizedTest
    @CsvSource({
        "0, 20, NEAR",
        "0.008, 20, NEAR",
        "0.0091, 5, FAR",
        // as unsure as this it may have been near
        "0.02, 1500, NEAR",
        "0.02, 300, FAR"
    })
    void countsAsNearInDoubt(double degreesNorth, int accuracy, Outcome outcome) {
        var there = new At(new Location(SECOND.latitude() + degreesNorth, SECOND.longitude()), accuracy);

        PlaceCheck check = places.check(there, "", wants("school-02"));

        assertThat(check).extracting(PlaceCheck::outcome).isEqualTo(outcome);
    }

    @Test
    void comparesNothingWithAUnitOfWhichNobodyKnowsWhereItIs() {
        assertThat(places.check(new At(SECOND, 20), "", wants("school-03")))
                .isEqualTo(new PlaceCheck(Outcome.NOT_COMPARED, null, 20));
    }

    @Test
    void comparesWithTheSchoolThatIsInspectedAndNotWithWhoInspects() {
        ObligationView inspection = AnObligation.coded(1, "D7K3")
                .wanting(PLACE)
                .of("school-03")
                .at("school-02")
                .build();

        assertThat(places.check(new At(SECOND, 20), "", inspection)).isEqualTo(new PlaceCheck(Outcome.NEAR, 0, 20));
    }

    @Test
    void asksNoDutyThatDoesNotWantIt() {
        ObligationView plain = AnObligation.coded(1, "D7K3").of("school-02").build();

        assertThat(places.check(new At(SECOND, 20), "无法定位", plain)).isNull();
        assertThat(places.schools("去了第二中学", plain)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"手机无法定位, true", "定位不了，地下室没有信号, true", "no position in the basement, true", "已经定位, false", "'', false"})
    void takesTheWordOfWhoCannotTell(String said, boolean taken) {
        assertThat(places.check(null, said, wants("school-02"))).isEqualTo(taken ? PlaceCheck.UNAVAILABLE : null);
    }

    @Test
    void doesNotTakeTheExcuseForWhatWasNotDone() {
        assertThat(Saying.of(Places.withoutExcuse("已巡查。手机无法定位，地下室没有信号"))).isEqualTo(Saying.of("已巡查。手机"));
        assertThat(Saying.of(Places.withoutExcuse("还没巡查，手机无法定位"))).isEqualTo(Saying.NOT_YET);
    }

    private static ObligationView wants(String unit) {
        return AnObligation.coded(1, "D7K3").wanting(PLACE).of(unit).build();
    }

    private static Organisation organisation() {
        Organisation organisation = mock();
        Roster roster = new Roster(
                List.of(unit("school-02", "第二中学", SECOND), unit("school-03", "第三中学", null)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        doAnswer(call -> roster).when(organisation).roster();
        return organisation;
    }

    private static Unit unit(String code, String name, @Nullable Location location) {
        return new Unit(code, name, UnitKind.SCHOOL, 1, false, null, List.of(), List.of(), location);
    }
}
