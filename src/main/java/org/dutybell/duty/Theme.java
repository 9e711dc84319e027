package org.dutybell.duty;

import java.util.List;
import java.util.stream.Stream;

/**
 * One theme of drills in the bureau's catalogue.
 *
 * @param code its name in bot-config, such as fire-evacuation
 * @param name what people call it, such as 火灾疏散
 * @param english the same in English
 * @param also other words by which a reply may name it
 */
public record Theme(String code, String name, String english, List<String> also) {

    public Theme {
        also = List.copyOf(also);
    }

    /** Everything by which it can be named. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(name, english), also.stream());
    }
}
