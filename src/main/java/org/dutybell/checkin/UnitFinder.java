package org.dutybell.checkin;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;

/** Finds the unit that people mean: by its code, its chat's code, its name, or a part of the name that no other has. */
final class UnitFinder {

    private static final int MOST_NEAR = 5;

    private UnitFinder() {}

    /**
     * What was found.
     *
     * @param units the one that is meant; else those that are near, the nearest first
     * @param certain whether the first is meant
     */
    record Found(List<Unit> units, boolean certain) {}

    static Found find(String words, Roster roster) {
        String wanted = plain(words);
        if (wanted.isEmpty()) {
            return new Found(List.of(), false);
        }
        List<Predicate<Unit>> rules = List.of(
                unit -> plain(unit.code()).equals(wanted),
                unit -> plain(unit.name()).equals(wanted),
                unit -> chats(unit, roster).stream()
                        .anyMatch(chat -> plain(chat.code()).equals(wanted)
                                || plain(chat.name()).equals(wanted)),
                unit -> plain(unit.name()).contains(wanted));
        for (Predicate<Unit> rule : rules) {
            List<Unit> units = roster.units().stream().filter(rule).toList();
            if (units.size() == 1) {
                return new Found(units, true);
            }
            if (!units.isEmpty()) {
                return new Found(units.stream().limit(MOST_NEAR).toList(), false);
            }
        }
        return new Found(near(wanted, roster), false);
    }

    private static List<Unit> near(String wanted, Roster roster) {
        return roster.units().stream()
                .filter(unit -> shared(wanted, plain(unit.name())) > 0)
                .sorted(Comparator.comparingLong((Unit unit) -> -shared(wanted, plain(unit.name()))))
                .limit(MOST_NEAR)
                .toList();
    }

    /** How many of the wanted characters the name has; a slip of the finger changes one. */
    private static long shared(String wanted, String name) {
        return wanted.codePoints()
                .distinct()
                .filter(one -> name.indexOf(one) >= 0)
                .count();
    }

    private static List<Chat> chats(Unit unit, Roster roster) {
        return roster.chats().stream()
                .filter(chat -> chat.unit().equals(unit.code()))
                .toList();
    }

    /** Without blanks, quotes and hyphens, in one width and case. */
    private static String plain(String text) {
        return ReplyReader.narrow(text).toLowerCase(Locale.ROOT).replaceAll("[\\s\"'“”「」《》<>_\\-。.]", "");
    }
}
