package org.dutybell.botconfig;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects what is wrong. One place in a file is reported once: what follows from the first finding there is noise. */
final class Findings {

    private final Set<Finding> findings = new TreeSet<>();
    private final Set<String> places = new HashSet<>();

    void add(ConfigNode at, String found, String allowed) {
        if (places.add(at.file() + "#" + at.pointer())) {
            findings.add(new Finding(at.file(), at.line(), found, allowed));
        }
    }

    void add(String file, int line, String found, String allowed) {
        findings.add(new Finding(file, line, found, allowed));
    }

    boolean has(String file) {
        return findings.stream().anyMatch(finding -> finding.file().equals(file));
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    List<Finding> sorted() {
        return List.copyOf(findings);
    }
}
