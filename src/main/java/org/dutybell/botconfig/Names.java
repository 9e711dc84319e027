package org.dutybell.botconfig;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Says which names are allowed: all of them when they are few, the nearest ones when they are many. */
final class Names {

    private static final int FEW = 16;
    private static final int NEAREST = 3;

    private Names() {}

    /** What may stand instead of {@code found}. */
    static String allowed(String found, String what, Collection<String> names) {
        List<String> distinct = names.stream().distinct().toList();
        if (distinct.isEmpty()) {
            return what + ", but there is none";
        }
        if (distinct.size() <= FEW) {
            return what + ": " + String.join(", ", distinct);
        }
        return what + ", nearest: " + String.join(", ", nearest(found, distinct));
    }

    private static List<String> nearest(String found, List<String> names) {
        List<String> sorted = new ArrayList<>(names);
        sorted.sort(Comparator.comparingInt(name -> distance(found, name)));
        return sorted.subList(0, NEAREST);
    }

    /** Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
