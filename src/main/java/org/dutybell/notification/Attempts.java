package org.dutybell.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dutybell.notification.Outbox.Claim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the attempts of one call, outside any transaction: whatever happens is an outcome of each. */
@Component
class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final Channel channel;
    private final Addresses addresses;

    Attempts(Channel channel, Addresses addresses) {
        this.channel = channel;
        this.addresses = addresses;
    }

    /** How it ended for each of them. */
    List<Ended> make(List<Claim> claims, Instant now) {
        List<Ended> ended = new ArrayList<>();
        List<Ready> ready = new ArrayList<>();
        claims.forEach(claim -> address(claim, ready, ended));
        if (!ready.isEmpty()) {
            ended.addAll(call(ready, now));
        }
        return ended;
    }

    /** Who cannot be addressed keeps nobody else from being told. */
    private void address(Claim claim, List<Ready> ready, List<Ended> ended) {
        try {
            addresses
                    .message(claim)
                    .ifPresentOrElse(
                            message -> ready.add(new Ready(claim, message)),
                            () -> ended.add(
                                    new Ended(claim, new Outcome.Rejected(addresses.whyNot(claim.destination())))));
        } catch (RuntimeException beforeTheCall) {
            LOG.error("Message {} could not be addressed; it is tried again", claim.notificationId(), beforeTheCall);
            String reason = "Not sent: " + beforeTheCall.getClass().getSimpleName();
            ended.add(new Ended(claim, new Outcome.Retryable(reason, Duration.ZERO)));
        }
    }

    private List<Ended> call(List<Ready> ready, Instant now) {
        try {
            List<Outcome> outcomes = send(ready.stream().map(Ready::message).toList(), now);
            return IntStream.range(0, ready.size())
                    .mapToObj(at -> new Ended(ready.get(at).claim(), outcomes.get(at)))
                    .toList();
        } catch (RuntimeException unexpected) {
            return ready.stream()
                    .map(one -> new Ended(one.claim(), unknown(one.claim(), unexpected)))
                    .toList();
        }
    }

    private List<Outcome> send(List<OutgoingMessage> messages, Instant now) {
        return messages.size() == 1 ? List.of(channel.send(messages.get(0), now)) : channel.sendTogether(messages, now);
    }

    private Outcome unknown(Claim claim, RuntimeException unexpected) {
        LOG.error(
                "Message {} ended unexpectedly; treated as unknown, so it is sent again only where that is allowed",
                claim.notificationId(),
                unexpected);
        return new Outcome.Unknown(
                "Unexpected " + unexpected.getClass().getSimpleName(),
                channel.takesTheSameKeyAgain(claim.destination(), claim.content()));
    }

    /** An attempt and how it ended. */
    record Ended(Claim claim, Outcome outcome) {

        boolean isTaken() {
            return outcome instanceof Outcome.Accepted;
        }

        boolean isForLater() {
            return outcome instanceof Outcome.Retryable;
        }
    }

    private record Ready(Claim claim, OutgoingMessage message) {}
}
