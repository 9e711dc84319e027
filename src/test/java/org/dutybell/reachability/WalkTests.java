package org.dutybell.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dutybell.organisation.Absence;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Holding;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Reach;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.SupervisingLine;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.UnitKind;
import org.dutybell.reachability.Gap.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WalkTests {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 8);
    private static final LocalDate START = LocalDate.of(2026, 9, 1);

    private final List<Post> posts = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Holding> holdings = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private final List<Chat> chats = new ArrayList<>();
    private List<List<String>> levels = List.of(List.of("own.head"), List.of("bureau.lead"));

    @BeforeEach
    void allIsWell() {
        post("school/vice", "vice", null, "huang");
        post("school/head", "head", null, "lina");
        post("top/lead", "lead", null, "lin");
        people.addAll(List.of(bound("huang"), bound("lina"), bound("lin")));
        chats.add(new Chat("school", "school", "群", "cid"));
    }

    @Test
    void findsNothingWhereAllIsWell() {
        assertThat(gaps()).isEmpty();
    }

    @Test
    void findsThePostThatFallsVacantWithinTwoWeeksOnItsFirstDay() {
        holdings.set(0, new Holding("school/vice", "huang", START, MONDAY.plusDays(9)));

        assertThat(gaps()).containsExactly(new Gap(Kind.VACANT, "school/vice", "", MONDAY.plusDays(10)));
    }

    @Test
    void findsWhoIsAwayWithoutADeputyOnly() {
        absences.add(new Absence("huang", MONDAY.plusDays(3), MONDAY.plusDays(4), "公差"));
        assertThat(gaps()).containsExactly(new Gap(Kind.AWAY, "school/vice", "huang", MONDAY.plusDays(3)));

        posts.set(0, new Post("school/vice", "school", "vice", "副校长", Reach.GROUP, "lina", null));
        assertThat(gaps()).isEmpty();
    }

    @Test
    void findsWhoIsNotBoundOrNotShownAmongThoseWhoWillHear() {
        people.set(1, new Person("lina", "李娜", null, null));
        people.add(new Person("nobody-asks", "无关", null, null));

        assertThat(gaps())
                .containsExactlyInAnyOrder(
                        new Gap(Kind.UNBOUND, "lina", "school/head", MONDAY),
                        new Gap(Kind.LEVEL_EMPTY, "school/vice", "1", MONDAY));
        assertThat(walk(Set.of("huang"))).contains(new Gap(Kind.NOT_SHOWN, "huang", "school/vice", MONDAY));
    }

    @Test
    void deputyWhoActsLaterIsLookedAtFromThatDay() {
        posts.set(0, new Post("school/vice", "school", "vice", "副校长", Reach.GROUP, "chen", null));
        people.add(new Person("chen", "陈涛", null, null));
        absences.add(new Absence("huang", MONDAY.plusDays(5), MONDAY.plusDays(6), "公差"));

        assertThat(gaps()).containsExactly(new Gap(Kind.UNBOUND, "chen", "school/vice", MONDAY.plusDays(5)));
    }

    @Test
    void findsLevelsWithNobodyAndLinesThatEndEmpty() {
        levels = List.of(List.of("own.nobody"), List.of("bureau.lead"));
        assertThat(gaps()).containsExactly(new Gap(Kind.LEVEL_EMPTY, "school/vice", "1", MONDAY));

        absences.add(new Absence("lin", MONDAY.plusDays(2), MONDAY.plusDays(2), "公差"));
        assertThat(gaps())
                .contains(
                        new Gap(Kind.LEVEL_EMPTY, "school/vice", "2", MONDAY.plusDays(2)),
                        new Gap(Kind.LINE_EMPTY, "school/vice", "", MONDAY.plusDays(2)));
    }

    @Test
    void findsALineThatLeadsToTheHolderOnly() {
        holdings.set(1, new Holding("school/head", "huang", START, null));
        levels = List.of(List.of("own.head"));

        assertThat(gaps()).containsExactly(new Gap(Kind.LINE_EMPTY, "school/vice", "", MONDAY));
    }

    @Test
    void findsGroupsThatAreMissingOrNotBound() {
        chats.set(0, new Chat("school", "school", "群", null));
        assertThat(gaps()).containsExactly(new Gap(Kind.CHAT_UNBOUND, "school", "", MONDAY));

        chats.clear();
        assertThat(gaps()).containsExactly(new Gap(Kind.NO_CHAT, "school", "", MONDAY));
    }

    @Test
    void findsDeputiesThatComeRound() {
        posts.set(0, new Post("school/vice", "school", "vice", "副校长", Reach.GROUP, "school/head", null));
        posts.set(1, new Post("school/head", "school", "head", "校长", Reach.GROUP, "school/vice", null));

        assertThat(gaps()).containsExactly(new Gap(Kind.LOOP, "school/vice", "school/vice school/head", MONDAY));
    }

    private List<Gap> gaps() {
        return walk(Set.of());
    }

    private List<Gap> walk(Set<String> notShown) {
        Roster roster = new Roster(
                List.of(
                        new Unit("school", "学校", UnitKind.SCHOOL, 1, false, null, List.of(), List.of()),
                        new Unit("top", "班子", UnitKind.LEADERSHIP, 0, false, null, List.of(), List.of())),
                posts,
                people,
                holdings,
                chats,
                List.of(new SupervisingLine("vice", levels)),
                absences,
                List.of());
        List<LocalDate> days = MONDAY.datesUntil(MONDAY.plusDays(15)).toList();
        return new Walk(roster, List.of(posts.get(0)), notShown, days).gaps();
    }

    private void post(String code, String role, String deputy, String holder) {
        posts.add(new Post(code, code.substring(0, code.indexOf('/')), role, role, Reach.GROUP, deputy, null));
        holdings.add(new Holding(code, holder, START, null));
    }

    private static Person bound(String code) {
        return new Person(code, code, null, "u-" + code);
    }
}
