package org.dutybell.console;

import java.util.Arrays;
import java.util.List;
import org.dutybell.reachability.Gap;
import org.dutybell.reachability.Reachability;

/**
 * What the weekly check has found, as the page of contacts shows it.
 *
 * @param standing when it ran, in a sentence
 * @param ran whether it ever ran
 * @param gaps in sentences, the earliest first
 * @param more how many are not shown
 */
record ReachSection(String standing, boolean ran, List<String> gaps, int more) {

    private static final int MOST = 100;

    static ReachSection of(Reachability.Standing found, Words words, Names names) {
        return new ReachSection(
                found.ranAt() == null ? words.say("reach.never") : words.say("reach.ran", found.ranAt()),
                found.ranAt() != null,
                found.gaps().stream()
                        .limit(MOST)
                        .map(gap -> sentence(gap, words, names))
                        .toList(),
                Math.max(0, found.gaps().size() - MOST));
    }

    private static String sentence(Gap gap, Words words, Names names) {
        List<String> detail = Arrays.stream(gap.detail().split(" "))
                .map(code -> name(code, names))
                .toList();
        return words.say(
                "reach.gap." + gap.kind().code(),
                name(gap.subject(), names),
                detail,
                gap.from().toString());
    }

    private static String name(String code, Names names) {
        return names.roster()
                .post(code)
                .map(post -> names.unit(post.unit()) + " " + post.title())
                .orElseGet(() -> names.roster().unit(code).isPresent() ? names.unit(code) : names.destination(code));
    }
}
