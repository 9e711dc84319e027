package org.dutybell.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutybell.notification.FallbackRows.Waiting;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Roster;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends what is urgent beside DingTalk, once, when it has waited too long. */
@Component
class Fallbacks {

    private static final Logger LOG = LoggerFactory.getLogger(Fallbacks.class);
    private static final Pattern MENTION = Pattern.compile("\\{@([^}]+)}");
    private static final int MOST_IN_A_ROW = 50;

    /** How long is waited when a message was not taken; those behind it have had their turn before. */
    private static final Duration REST = Duration.ofMinutes(5);

    private final FallbackRows rows;
    private final ObjectProvider<Fallback> fallback;
    private final FallbackProperties properties;
    private final Organisation organisation;
    private Instant restsSince = Instant.MIN;

    Fallbacks(
            FallbackRows rows,
            ObjectProvider<Fallback> fallback,
            FallbackProperties properties,
            Organisation organisation) {
        this.rows = rows;
        this.fallback = fallback;
        this.properties = properties;
        this.organisation = organisation;
    }

    /** Called after DingTalk was tried, by one thread at a time. */
    void sendOverdue(Instant now) {
        @Nullable Fallback way = fallback.getIfAvailable();
        if (way == null || rests(now)) {
            return;
        }
        Optional<Waiting> waiting = rows.next(now.minus(properties.after()), 0, now);
        boolean trouble = false;
        for (int i = 0; waiting.isPresent() && i < MOST_IN_A_ROW; i++) {
            Outcome outcome = send(way, waiting.get());
            rows.settle(waiting.get(), outcome, now);
            trouble = trouble || outcome instanceof Outcome.Retryable;
            waiting = rows.next(now.minus(properties.after()), waiting.get().notificationId(), now);
        }
        restsSince = trouble ? now : restsSince;
    }

    private boolean rests(Instant now) {
        return !now.isBefore(restsSince) && restsSince.isAfter(now.minus(REST));
    }

    private Outcome send(Fallback way, Waiting waiting) {
        try {
            return way.send(urgent(waiting));
        } catch (RuntimeException unexpected) {
            LOG.error(
                    "Message {} could not go beside DingTalk; it is tried again", waiting.notificationId(), unexpected);
            return new Outcome.Retryable("Unexpected " + unexpected.getClass().getSimpleName(), Duration.ZERO);
        }
    }

    private Fallback.Urgent urgent(Waiting waiting) {
        Roster roster = organisation.roster();
        Content content = waiting.content();
        @Nullable
        Person person = waiting.destination() instanceof Destination.ToPerson to
                ? roster.person(to.personCode()).orElse(null)
                : null;
        String body = Markdown.plain(named(content.body(), roster));
        String title =
                content.title().isBlank() ? body.strip().lines().findFirst().orElse("") : content.title();
        return new Fallback.Urgent(
                title, body, content instanceof Content.Message message ? message.page() : null, person);
    }

    private static String named(String body, Roster roster) {
        return MENTION.matcher(body)
                .replaceAll(found -> Matcher.quoteReplacement(
                        roster.person(found.group(1)).map(Person::name).orElse(found.group(1))));
    }
}
