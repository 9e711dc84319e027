package org.dutybell.duty;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * How many of the fulfilments of a duty a second person looks at.
 *
 * @param percent 1 to 100
 */
public record ReviewRule(int percent) {

    private static final int ALL = 100;
    private static final Pattern SAMPLE = Pattern.compile("sample ([1-9][0-9]?)%");

    /** From bot-config: {@code all} or {@code sample 20%}; empty for {@code none} and anything else. */
    public static Optional<ReviewRule> parse(String code) {
        Matcher sample = SAMPLE.matcher(code);
        if (sample.matches()) {
            return Optional.of(new ReviewRule(Integer.parseInt(sample.group(1))));
        }
        return code.equals("all") ? Optional.of(new ReviewRule(ALL)) : Optional.empty();
    }

    /** Whether this one is among them; always the same answer for the same key. */
    public boolean chooses(String key) {
        CRC32 hash = new CRC32();
        hash.update(key.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % ALL < percent;
    }
}
