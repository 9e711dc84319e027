package org.dutybell.sandbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The trial with a look-alike of DingTalk.
 *
 * @param enabled Whether the sandbox stands in for DingTalk; only ever on this machine, never beside real credentials.
 * @param builtInWire Whether the look-alike answers DingTalk's calls. Set by the program: false when the DingTalk hosts
 *     point to another server on this machine; a given value is ignored.
 * @param startAt The first time of the clock for a fresh database, such as 2027-03-01T00:30:00Z; null means the real time.
 * @param callsPerSecond how many calls of one interface a second are taken, by the played clock; 0 for no limit
 * @param monthlyCalls API calls of the organisation in a month
 * @param monthlyMessages webhook and stream messages of the organisation in a month, in and out
 * @param enforceQuota whether a used-up month refuses calls and empties messages; they are counted all the same
 * @param readEvents whether the app is subscribed to the events of read messages, each of which costs a message
 * @param cardTemplates ids of the published card templates
 * @param callbackUrl address without a path of a service on this machine that takes messages and events by HTTP; empty:
 *     they go over the stream; {@code self}: this server, replaced by its address when it starts
 */
@ConfigurationProperties("dutybell.sandbox")
public record SandboxProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("false") boolean builtInWire,
        @Nullable Instant startAt,
        @DefaultValue("20") int callsPerSecond,
        @DefaultValue("5000") long monthlyCalls,
        @DefaultValue("3000") long monthlyMessages,
        @DefaultValue("true") boolean enforceQuota,
        @DefaultValue("false") boolean readEvents,
        @DefaultValue("sandbox-duty.schema") List<String> cardTemplates,
        @DefaultValue("") String callbackUrl) {

    public SandboxProperties {
        cardTemplates = List.copyOf(cardTemplates);
    }
}
