package org.dutybell.console;

import java.util.Optional;

/** Ids in addresses. */
final class RowId {

    private static final int LONGEST = 18;

    private RowId() {}

    /** Empty when the text is no id. */
    static Optional<Long> parse(String text) {
        boolean digits =
                !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
