package org.dutybell.checkin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.UnitKind;

/** Reads which schools a text names, by their full names or as people shorten them: 示例市第三中学, 第三中学, 三中. */
final class SchoolNames {

    private static final Pattern PLACE = Pattern.compile("^.{1,4}?[市县区](?=.{3})");
    private static final Pattern NUMBERED = Pattern.compile("第?([一二三四五六七八九十]{1,3})(实验)?([中小])学");
    private static final Pattern PLAIN = Pattern.compile("(.{2,})(?:学校|中学|小学)");

    private final List<Name> names;

    SchoolNames(Roster roster) {
        names = roster.units().stream()
                .filter(unit -> unit.kind() == UnitKind.SCHOOL)
                .flatMap(unit -> names(unit).map(name -> new Name(name, unit.code())))
                .sorted(Comparator.comparingInt((Name name) -> -name.text().length()))
                .toList();
    }

    private static Stream<String> names(Unit unit) {
        Set<String> names = new LinkedHashSet<>();
        String full = ReplyReader.narrow(unit.name());
        String bare = PLACE.matcher(full).replaceFirst("");
        names.add(full);
        names.add(bare);
        Matcher numbered = NUMBERED.matcher(bare);
        if (numbered.matches()) {
            boolean experimental = numbered.group(2) != null;
            names.add(numbered.group(1) + (experimental ? "实验" : "") + numbered.group(3) + "学");
            names.add(numbered.group(1) + (experimental ? "实" : "") + numbered.group(3));
        } else if (bare.endsWith("附属小学")) {
            names.add("附小");
        } else {
            Matcher plain = PLAIN.matcher(bare);
            if (plain.matches() && !bare.endsWith("实验中学")) {
                names.add(plain.group(1));
            }
        }
        return names.stream();
    }

    /** Codes of the schools, each once. */
    Set<String> in(String narrow) {
        Set<String> schools = new LinkedHashSet<>();
        cut(narrow, schools);
        return schools;
    }

    /** The text without their names. */
    String without(String narrow) {
        return cut(narrow, new LinkedHashSet<>());
    }

    /** A longer name hides the shorter ones inside it; a name that two schools share names both. */
    private String cut(String narrow, Set<String> found) {
        String rest = narrow;
        for (String text : names.stream().map(Name::text).distinct().toList()) {
            if (rest.contains(text)) {
                List<String> schools = new ArrayList<>();
                names.stream().filter(name -> name.text().equals(text)).forEach(name -> schools.add(name.unit()));
                found.addAll(schools);
                rest = rest.replace(text, "\n");
            }
        }
        return rest;
    }

    private record Name(String text, String unit) {}
}
