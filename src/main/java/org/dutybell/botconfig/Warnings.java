package org.dutybell.botconfig;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutybell.calendar.Windows;
import org.dutybell.duty.Duty;
import org.dutybell.organisation.Holding;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.UnitKind;

/** What a person should look at although it can be used. */
final class Warnings {

    /** Clause 7.2: a school with more pupils than this needs a safety section. */
    private static final int SECTION_OVER = 1000;

    private static final String SECTION_HEAD = "safety-section-head";

    private final ConfigFolder files;
    private final BotConfig config;
    private final OrganisationIndex index;
    private final Findings warnings = new Findings();

    private Warnings(ConfigFolder files, BotConfig config) {
        this.files = files;
        this.config = config;
        this.index = new OrganisationIndex(files.node(ConfigKind.ORGANISATION));
    }

    static List<Finding> of(ConfigFolder files, BotConfig config) {
        Warnings all = new Warnings(files, config);
        all.index.units().forEach(all::unit);
        all.vacantPosts();
        all.unboundPeople();
        all.emptyLevels();
        all.awayWithoutDeputy();
        all.provisionalYears();
        all.dutiesWithoutWindow();
        new SensitiveWarnings(files, config, all.warnings).run();
        new NudgeWarnings(files, config, all.warnings).run();
        new ThemeWarnings(files, config, all.warnings).run();
        new PlaceWarnings(files, config, all.warnings).run();
        return all.warnings.sorted();
    }

    private void unit(ConfigNode unit) {
        String name = unit.text("name");
        if (unit.number("pupils", 0) > SECTION_OVER
                && unit.items("posts").stream()
                        .noneMatch(post -> post.text("role").equals(SECTION_HEAD))) {
            warnings.add(
                    unit.get("pupils"),
                    name + " has " + unit.number("pupils", 0) + " pupils and no post with role " + SECTION_HEAD,
                    "clause 7.2 asks for a safety section in a school with over 1,000 pupils");
        }
        if (OrganisationIndex.is(unit, UnitKind.SCHOOL) && assigned(unit.text("code")) == 0) {
            warnings.add(unit, name + " is assigned to no office", "assigned-schools of an office name every school");
        }
        if (config.roster().chatOf(unit.text("code")).isEmpty()) {
            warnings.add(unit.get("code"), name + " has no group chat", "a chat under 'chats' for group reminders");
        }
    }

    private long assigned(String school) {
        return index.units().stream()
                .filter(unit -> unit.texts("assigned-schools").contains(school))
                .count();
    }

    private void vacantPosts() {
        Set<String> held =
                config.roster().holdings().stream().map(Holding::post).collect(Collectors.toSet());
        index.posts().stream()
                .filter(post -> !held.contains(post.code()))
                .filter(post -> !post.node().get("rotation").exists())
                .forEach(post -> warnings.add(
                        post.node(),
                        "nobody holds post " + post.code(),
                        "a person in people.yaml with this post, or its duties are owed by nobody in particular"));
    }

    private void unboundPeople() {
        files.node(ConfigKind.PEOPLE).items("people").stream()
                .filter(person -> !person.get("dingtalk-user-id").exists())
                .forEach(person -> warnings.add(
                        person,
                        person.text("name") + " has no dingtalk-user-id",
                        "without it there is no @ and no private chat"));
    }

    /** A level at which no post and no chat stands for a post; whether somebody holds it, is said elsewhere. */
    private void emptyLevels() {
        Roster roster = config.roster();
        for (OrganisationIndex.PostEntry entry : index.posts()) {
            List<Roster.Level> line =
                    roster.post(entry.code()).map(roster::lineOf).orElse(List.of());
            for (int i = 0; i < line.size(); i++) {
                if (line.get(i).posts().isEmpty() && line.get(i).chats().isEmpty()) {
                    warnings.add(
                            entry.node(),
                            "at level " + (i + 1) + " of its supervising line nobody hears of " + entry.code(),
                            "a post or chat at each level; otherwise the next level hears at once");
                }
            }
        }
    }

    private void awayWithoutDeputy() {
        for (ConfigNode node : files.node(ConfigKind.PEOPLE).items("absences")) {
            node.get("from")
                    .date()
                    .ifPresent(day -> config.roster().postsOf(node.text("person"), day).stream()
                            .filter(post -> config.roster()
                                    .actingFor(post.code(), day)
                                    .who()
                                    .isEmpty())
                            .forEach(post -> warnings.add(
                                    node,
                                    node.text("person") + " is away and nobody stands in for " + post.code(),
                                    "a deputy of the post who is there; otherwise reminders wait")));
        }
    }

    private void provisionalYears() {
        files.calendars().stream()
                .filter(year -> year.flag("provisional"))
                .forEach(year -> warnings.add(
                        year.get("provisional"),
                        year.number("year", 0) + " is provisional: dates may move",
                        "the published arrangement, and provisional: false"));
        HolidayBinding.reached(files).forEach((year, term) -> {
            if (config.calendar().isProvisional(year)) {
                warnings.add(
                        term,
                        year + " is provisional: it has no calendar, the days fixed by law are used without make-up"
                                + " workdays",
                        "calendar-" + year + ".yaml or calendar-" + year + ".json once the year is published");
            }
        });
    }

    private void dutiesWithoutWindow() {
        List<ConfigNode> nodes = files.node(ConfigKind.DUTIES).items("duties");
        for (int i = 0; i < nodes.size(); i++) {
            Duty duty = config.duties().get(i);
            if (duty.window().isPlanned() && !opens(duty)) {
                warnings.add(
                        nodes.get(i),
                        "duty '" + nodes.get(i).text("code") + "' opens no window in the years of the calendar",
                        "a rhythm and days that meet at least one day that counts");
            }
        }
    }

    private boolean opens(Duty duty) {
        Windows windows = new Windows(config.calendar(), ZoneOffset.UTC);
        return config.calendar().years().stream()
                .anyMatch(year -> windows.opening(duty.window(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                        .findAny()
                        .isPresent());
    }
}
