package org.dutybell.botconfig;

import java.util.List;
import java.util.stream.IntStream;

/** The numbers of the responsibility list: 65 clauses in seven parts; it skips 1.8. */
final class ClauseNumbers {

    private static final int[] ITEMS = {16, 6, 8, 6, 12, 5, 13};

    static final List<String> ALL = IntStream.rangeClosed(1, ITEMS.length)
            .boxed()
            .flatMap(part -> IntStream.rangeClosed(1, ITEMS[part - 1]).mapToObj(item -> part + "." + item))
            .filter(number -> !number.equals("1.8"))
            .toList();

    private ClauseNumbers() {}
}
