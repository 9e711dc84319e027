package org.dutybell.checkin;

import java.time.Instant;

/**
 * An inbox row that this process is working on. Whoever claims it later has a higher attempt, so that the slower one can
 * see that it lost the row.
 *
 * @param id of the row
 * @param attempt 1 is the first
 * @param reading the message as JSON
 * @param received when it reached us
 */
record Claim(long id, int attempt, String reading, Instant received) {}
