package org.dutybell.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dutybell.organisation.Acting.As;
import org.junit.jupiter.api.Test;

class StaffingTests {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 8);
    private static final LocalDate START = LocalDate.of(2026, 9, 1);

    private final List<Post> posts = new ArrayList<>();
    private final List<Holding> holdings = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private final List<Delegation> delegations = new ArrayList<>();

    @Test
    void holderActsWhileThere() {
        post("head", null, "lina");

        assertThat(acting("head", MONDAY)).isEqualTo("lina as HOLDER");
    }

    @Test
    void deputyActsOnBothFirstAndLastDayOfAnAbsenceAndNotBesideThem() {
        post("vice", "section", "huang");
        post("section", null, "chen");
        away("huang", MONDAY, MONDAY.plusDays(2));

        assertThat(acting("vice", MONDAY.minusDays(1))).isEqualTo("huang as HOLDER");
        assertThat(acting("vice", MONDAY)).isEqualTo("chen as DEPUTY in place of huang");
        assertThat(acting("vice", MONDAY.plusDays(2))).isEqualTo("chen as DEPUTY in place of huang");
        assertThat(acting("vice", MONDAY.plusDays(3))).isEqualTo("huang as HOLDER");
        assertThat(roster().holderOf("vice", MONDAY)).map(Person::code).contains("huang");
    }

    @Test
    void deputyMayBeAPerson() {
        post("vice", "chen", "huang");
        away("huang", MONDAY, MONDAY);

        assertThat(acting("vice", MONDAY)).isEqualTo("chen as DEPUTY in place of huang");
    }

    @Test
    void deputysDeputyActsWhenBothAreAway() {
        post("vice", "section", "huang");
        post("section", "clerk", "chen");
        post("clerk", null, "lina");
        away("huang", MONDAY, MONDAY);
        away("chen", MONDAY, MONDAY);

        assertThat(acting("vice", MONDAY)).isEqualTo("lina as DEPUTY in place of huang");
    }

    @Test
    void deputyPersonWhoIsAwayIsRepresentedByTheDeputyOfTheOwnPost() {
        post("vice", "chen", "huang");
        post("section", "lina", "chen");
        away("huang", MONDAY, MONDAY);
        away("chen", MONDAY, MONDAY);

        assertThat(acting("vice", MONDAY)).isEqualTo("lina as DEPUTY in place of huang");
    }

    @Test
    void deputiesThatComeRoundEndWithNobody() {
        post("vice", "section", "huang");
        post("section", "vice", "chen");
        away("huang", MONDAY, MONDAY);
        away("chen", MONDAY, MONDAY);

        assertThat(acting("vice", MONDAY)).isEqualTo("nobody as NOBODY");
    }

    @Test
    void nobodyActsForAPostWhoseHolderIsAwayWithoutDeputy() {
        post("vice", null, "huang");
        away("huang", MONDAY, MONDAY);

        Acting acting = roster().actingFor("vice", MONDAY);
        assertThat(acting.who()).isEmpty();
        assertThat(acting.holder()).extracting(Person::code).isEqualTo("huang");
    }

    @Test
    void deputyActsForAVacantPostInNobodysPlace() {
        post("vice", "chen", null);

        assertThat(acting("vice", MONDAY)).isEqualTo("chen as DEPUTY");
    }

    @Test
    void namedDutiesGoToTheDelegateAndTheOthersStay() {
        post("vice", null, "huang");
        handedOver("vice", "chen", "patrol");

        assertThat(acting("vice", MONDAY, "patrol")).isEqualTo("chen as DELEGATE in place of huang");
        assertThat(acting("vice", MONDAY, "drill")).isEqualTo("huang as HOLDER");
        assertThat(acting("vice", MONDAY)).isEqualTo("huang as HOLDER");
        assertThat(acting("vice", MONDAY.plusDays(5), "patrol")).isEqualTo("huang as HOLDER");
    }

    @Test
    void allDutiesGoToTheDelegateUnlessAwayToo() {
        post("vice", null, "huang");
        handedOver("vice", "chen");
        away("chen", MONDAY.plusDays(1), MONDAY.plusDays(1));

        assertThat(acting("vice", MONDAY)).isEqualTo("chen as DELEGATE in place of huang");
        assertThat(acting("vice", MONDAY.plusDays(1))).isEqualTo("huang as HOLDER");
    }

    @Test
    void personAnswersForPostsThatAreStoodInFor() {
        post("vice", "section", "huang");
        post("section", null, "chen");
        post("other", null, "lina");
        away("huang", MONDAY, MONDAY);
        handedOver("other", "chen", "patrol");

        assertThat(roster().actedPostsOf("chen", MONDAY))
                .extracting(one -> one.post().code(), ActedPost::duties)
                .containsExactlyInAnyOrder(tuple("vice", Set.of()), tuple("other", Set.of("patrol")));
        assertThat(roster().actedPostsOf("huang", MONDAY)).isEmpty();
    }

    @Test
    void weekBelongsToOnePersonAndTheFirstComesAgain() {
        rotating(Rotation.Turn.WEEK, MONDAY, "lina", "chen", "huang");

        assertThat(holders(0, 6, 7, 13, 14, 21)).containsExactly("lina", "lina", "chen", "chen", "huang", "lina");
        assertThat(roster().holderOf("duty", MONDAY.minusDays(1))).isEmpty();
        assertThat(roster().postsOf("chen", MONDAY.plusDays(8)))
                .extracting(Post::code)
                .containsExactly("duty");
        assertThat(roster().postsOf("lina", MONDAY.plusDays(8))).isEmpty();
    }

    @Test
    void dayGoesOnThroughTheWeekend() {
        rotating(Rotation.Turn.DAY, MONDAY, "lina", "chen");

        assertThat(holders(4, 5, 6, 7)).containsExactly("lina", "chen", "lina", "chen");
    }

    @Test
    void workingDayKeepsTheTurnOverDaysOff() {
        rotating(Rotation.Turn.WORKING_DAY, MONDAY, "lina", "chen");

        assertThat(holders(3, 4, 5, 6, 7)).containsExactly("chen", "lina", "lina", "lina", "chen");
        Roster holiday = roster().workingOn(() -> day -> !day.equals(MONDAY.plusDays(1)));
        assertThat(holiday.holderOf("duty", MONDAY.plusDays(1)))
                .map(Person::code)
                .contains("lina");
        assertThat(holiday.holderOf("duty", MONDAY.plusDays(2)))
                .map(Person::code)
                .contains("chen");
    }

    @Test
    void monthBeginsOnTheSameDayOrTheLastOfAShortMonth() {
        LocalDate last = LocalDate.of(2027, 1, 31);
        rotating(Rotation.Turn.MONTH, last, "lina", "chen", "huang");

        assertThat(Stream.of("2027-02-27", "2027-02-28", "2027-03-30", "2027-03-31", "2027-04-29", "2027-04-30")
                        .map(LocalDate::parse)
                        .map(this::holder))
                .containsExactly("lina", "chen", "chen", "huang", "huang", "lina");
    }

    @Test
    void personInTurnWhoIsAwayIsRepresentedByTheDeputy() {
        rotating(Rotation.Turn.WEEK, MONDAY, "lina", "chen");
        posts.set(
                0,
                new Post(
                        "duty",
                        "u",
                        "r",
                        "t",
                        Reach.PRIVATE,
                        "huang",
                        posts.get(0).rotation()));
        away("lina", MONDAY, MONDAY);

        assertThat(acting("duty", MONDAY)).isEqualTo("huang as DEPUTY in place of lina");
    }

    private void post(String code, String deputy, String holder) {
        posts.add(new Post(code, "u", code, code, Reach.PRIVATE, deputy, null));
        if (holder != null) {
            holdings.add(new Holding(code, holder, START, null));
        }
    }

    private void rotating(Rotation.Turn turn, LocalDate from, String... people) {
        posts.add(new Post("duty", "u", "r", "t", Reach.PRIVATE, null, new Rotation(List.of(people), turn, from)));
    }

    private void away(String person, LocalDate from, LocalDate to) {
        absences.add(new Absence(person, from, to, "公差"));
    }

    private void handedOver(String post, String to, String... duties) {
        delegations.add(new Delegation(post, to, List.of(duties), MONDAY, MONDAY.plusDays(4), "培训", "校长"));
    }

    private Roster roster() {
        List<Person> people = Stream.of("lina", "chen", "huang")
                .map(code -> new Person(code, code, null, null))
                .toList();
        return new Roster(List.of(), posts, people, holdings, List.of(), List.of(), absences, delegations);
    }

    private String acting(String post, LocalDate day) {
        return told(roster().actingFor(post, day));
    }

    private String acting(String post, LocalDate day, String duty) {
        return told(roster().actingFor(post, day, duty));
    }

    private static String told(Acting acting) {
        As as = acting.as();
        return acting.who().map(Person::code).orElse("nobody") + " as " + as
                + acting.inPlaceOf().map(away -> " in place of " + away.code()).orElse("");
    }

    private List<String> holders(int... days) {
        return Arrays.stream(days).mapToObj(MONDAY::plusDays).map(this::holder).toList();
    }

    private String holder(LocalDate day) {
        return roster().holderOf("duty", day).map(Person::code).orElse("nobody");
    }
}
