package org.dutybell.dingtalk.limits;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dutybell.dingtalk.wire.Api.Meter;
import org.dutybell.notification.Cost;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Notifications;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the admins, once each time it changes, what is left out from now on to save quota, and that it is over. */
class QuotaNotices {

    private static final Logger LOG = LoggerFactory.getLogger(QuotaNotices.class);

    private final QuotaLevels levels;
    private final Notifications notifications;
    private final Templates templates;
    private final TransactionOperations transaction;
    private final QuotaProperties properties;
    private final List<String> admins;

    QuotaNotices(
            QuotaLevels levels,
            Notifications notifications,
            Templates templates,
            PlatformTransactionManager transactions,
            QuotaProperties properties,
            List<String> admins) {
        this.levels = levels;
        this.notifications = notifications;
        this.templates = templates;
        this.transaction = ofItsOwn(transactions);
        this.properties = properties;
        this.admins = admins;
    }

    /** What is counted may be undone by the transaction around it; what was told must not be forgotten with it. */
    private static TransactionOperations ofItsOwn(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    /** Tells it when it is not what was told last. */
    void tell(QuotaLevel level, YearMonth month, Cost used, Instant now) {
        QuotaLevel before = levels.told();
        if (level == before) {
            return;
        }
        @Nullable Words words = words(level, used);
        try {
            transaction.executeWithoutResult(status -> {
                if (levels.change(before, level)) {
                    log(level, month, used);
                    write(words, before + ">" + level, month, now);
                }
            });
        } catch (DataIntegrityViolationException | ConcurrencyFailureException another) {
            LOG.debug("Another node is telling the admins", another);
        }
    }

    private void log(QuotaLevel level, YearMonth month, Cost used) {
        LOG.warn(
                "DingTalk's quota of {}: {} ({} API calls, {} messages used); {}",
                month,
                level,
                used.calls(),
                used.messages(),
                admins.isEmpty() ? "dutybell.admins names nobody to tell" : "the admins are told");
    }

    private @Nullable Words words(QuotaLevel level, Cost used) {
        try {
            return new Words(
                    templates.render(Template.QUOTA_TITLE, Map.of()),
                    templates.render(level.text(), values(level, used)));
        } catch (IllegalStateException textMissing) {
            LOG.error("The admins could not be told how DingTalk's quota stands", textMissing);
            return null;
        }
    }

    /**
     * The limits are part of the key: bought quota makes it worth telling again, while two nodes that disagree about it
     * for a moment do not go on telling for ever.
     */
    private void write(@Nullable Words words, String change, YearMonth month, Instant now) {
        if (words == null) {
            return;
        }
        for (String admin : admins) {
            notifications.add(new NewNotification(
                    "quota:%s:%s:%s:%s".formatted(month, change, limits(), admin),
                    MessageKind.NOTICE,
                    new Destination.ToPerson(admin),
                    words.title(),
                    words.body(),
                    now));
        }
    }

    private String limits() {
        return "%d/%d/%d/%d/%d"
                .formatted(
                        properties.of(Meter.CALL),
                        properties.of(Meter.MESSAGE),
                        properties.savingFrom(),
                        properties.reserve(),
                        properties.urgentReserve());
    }

    private Map<String, Object> values(QuotaLevel level, Cost used) {
        Map<String, Object> values = new HashMap<>();
        values.put("calls", used.calls());
        values.put("callquota", properties.of(Meter.CALL));
        values.put("messages", used.messages());
        values.put("messagequota", properties.of(Meter.MESSAGE));
        values.put("share", level == QuotaLevel.SAVING ? properties.savingFrom() : properties.reserveFrom());
        values.put("last", properties.urgentFrom());
        return values;
    }

    private record Words(String title, String body) {}
}
