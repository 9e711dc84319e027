package org.dutybell.botconfig;

import java.util.Comparator;

/**
 * Something in bot-config that is wrong, or in a warning worth a look.
 *
 * @param file name of the file inside the folder
 * @param line line in the file, the first is 1
 * @param found what stands there
 * @param allowed what may stand there, or what to do
 */
public record Finding(String file, int line, String found, String allowed) implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparing(Finding::line)
            .thenComparing(Finding::found)
            .thenComparing(Finding::allowed);

    /** By file, then by line. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** One line for people: {@code organisation.yaml:17: found; allowed: …}. */
    public String format() {
        return (file + ":" + line + ": " + found + "; allowed: " + allowed).replaceAll("\\R", " ");
    }
}
