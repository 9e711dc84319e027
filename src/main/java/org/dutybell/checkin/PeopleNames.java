package org.dutybell.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Roster;

/** Who is meant by a name: 张伟, 张伟老师, 李老师(李明); with a title alone, whoever of the unit is called so. */
final class PeopleNames {

    private static final Pattern EXPLAINED = Pattern.compile("(.*?)[(（](.+)[)）]");
    private static final Pattern TITLED = Pattern.compile("(.+?)(?:老师|同志|师傅|副?(?:校长|主任|科长|处长|局长|书记|组长|园长)|先生|女士)");

    private final Roster roster;
    private final LocalDate day;

    PeopleNames(Roster roster, LocalDate day) {
        this.roster = roster;
        this.day = day;
    }

    /**
     * Those of the unit who are called so; of none in the unit, those of the whole organisation with that full name.
     *
     * @param unit code of the unit that is looked in first
     */
    List<Person> named(String said, String unit) {
        Matcher explained = EXPLAINED.matcher(said.strip());
        String name = ReplyReader.narrow((explained.matches() ? explained.group(2) : said).replaceAll("[“”\"「」@]", ""))
                .strip();
        Matcher titled = TITLED.matcher(name);
        String bare = titled.matches() ? titled.group(1) : name;
        List<Person> full = roster.people().stream()
                .filter(one -> isCalled(one, name) || isCalled(one, bare))
                .toList();
        List<Person> here = full.stream().filter(one -> worksIn(one, unit)).toList();
        if (!here.isEmpty() || !full.isEmpty()) {
            return here.isEmpty() ? full : here;
        }
        boolean onlySurname = titled.matches() && bare.length() <= 2;
        return onlySurname ? surnames(bare, unit).toList() : List.of();
    }

    private Stream<Person> surnames(String surname, String unit) {
        return roster.people().stream()
                .filter(one -> ReplyReader.narrow(one.name()).startsWith(surname) && worksIn(one, unit));
    }

    private static boolean isCalled(Person person, String narrow) {
        return ReplyReader.narrow(person.name()).equals(narrow);
    }

    private boolean worksIn(Person person, String unit) {
        return roster.postsOf(person.code(), day).stream()
                .anyMatch(post -> post.unit().equals(unit));
    }
}
