package org.dutybell.dingtalk.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dutybell.checkin.LastReceived;
import org.dutybell.dingtalk.outbound.GroupRobots;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.notification.ConnectionCheck.Finding;
import org.dutybell.notification.ConnectionCheck.State;
import org.dutybell.notification.StreamState;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/** What can be said without asking DingTalk. */
final class KnownSteps {

    private final DingTalkProperties properties;
    private final @Nullable StreamState stream;
    private final LastReceived received;
    private final Organisation organisation;
    private final GroupRobots robots;

    KnownSteps(
            DingTalkProperties properties,
            @Nullable StreamState stream,
            LastReceived received,
            Organisation organisation) {
        this.properties = properties;
        this.stream = stream;
        this.received = received;
        this.organisation = organisation;
        this.robots = new GroupRobots(properties);
    }

    List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        findings.add(
                properties.hasCredentials()
                        ? new Finding("client-id", "", State.WORKS, "given", properties.clientId())
                        : new Finding("client-id", "", State.BROKEN, "keys-missing", ""));
        findings.add(new Finding("robot-code", "", State.WORKS, "given", properties.robotCode()));
        findings.add(stream());
        findings.add(received.message()
                .map(at -> new Finding("message", "", State.WORKS, "received", at.toString()))
                .orElseGet(() -> new Finding("message", "", State.OPEN, "nothing-received", "")));
        organisation.roster().chats().forEach(chat -> findings.add(webhook(chat)));
        return findings;
    }

    private Finding stream() {
        if (stream == null) {
            return new Finding("stream", "", State.BROKEN, "stream-off", "");
        }
        if (stream.isByCallback()) {
            return new Finding("stream", "", State.OPEN, "by-callback", "");
        }
        Duration silence = stream.silence();
        return stream.isConnected()
                ? new Finding("stream", "", State.WORKS, "connected", silence == null ? "" : "" + silence.toSeconds())
                : new Finding("stream", "", State.BROKEN, "not-connected", "");
    }

    /** Whether its robot works only a test message tells. */
    private Finding webhook(Chat chat) {
        return robots.has(chat.code())
                ? new Finding("webhook", chat.code(), State.OPEN, "test-it", "")
                : new Finding("webhook", chat.code(), State.OPEN, "no-webhook", "");
    }
}
