package org.dutybell.draft;

import java.util.ArrayList;
import java.util.List;

/** Sorts out mentions that say one thing. */
final class Phrases {

    private Phrases() {}

    /** In one phrase the same rhythm counts once, and a plain one (每月) counts before a soft one (月底, 年度). */
    static List<Mention> distinct(String text, List<Mention> mentions) {
        List<Mention> kept = new ArrayList<>();
        for (Mention mention : mentions) {
            boolean said = mentions.stream()
                    .filter(other -> other != mention && together(text, other, mention))
                    .anyMatch(other -> other.rhythm() == mention.rhythm()
                            ? other.start() < mention.start()
                            : other.confidence().compareTo(mention.confidence()) < 0);
            if (!said) {
                kept.add(mention);
            }
        }
        return kept;
    }

    /** Of events of one kind that follow each other, the first: 发生事故…，事故报告… is one flow. */
    static List<Mention> withoutRepeatedEvents(List<Mention> mentions) {
        List<Mention> kept = new ArrayList<>();
        for (Mention mention : mentions) {
            boolean repeated = mention.rhythm() == ListRhythm.EVENT
                    && kept.stream()
                            .anyMatch(other -> other.rhythm() == ListRhythm.EVENT
                                    && other.reason().equals(mention.reason()));
            if (!repeated) {
                kept.add(mention);
            }
        }
        return kept;
    }

    private static boolean together(String text, Mention one, Mention other) {
        return Sentences.samePhrase(text, Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    }
}
