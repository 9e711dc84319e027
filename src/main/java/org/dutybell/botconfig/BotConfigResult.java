package org.dutybell.botconfig;

import java.util.List;

/** What reading a bot-config folder gave: the whole, or nothing and the reasons. */
public sealed interface BotConfigResult {

    /**
     * It can be used.
     *
     * @param warnings worth a look, sorted by file and line; they refuse nothing
     */
    record Valid(BotConfig config, List<Finding> warnings) implements BotConfigResult {
        public Valid {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * It is refused whole.
     *
     * @param findings all that is wrong, sorted by file and line; at least one
     */
    record Invalid(List<Finding> findings) implements BotConfigResult {
        public Invalid {
            findings = List.copyOf(findings);
        }
    }
}
