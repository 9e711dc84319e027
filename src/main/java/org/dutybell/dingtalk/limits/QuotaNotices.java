package org.dutybell.dingtalk.limits;

import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the admins, each once a month, what is left out from now on to save quota. */
class QuotaNotices {

    private static final Logger LOG = LoggerFactory.getLogger(QuotaNotices.class);

    private final Notifications notifications;
    private final Templates templates;
    private final TransactionOperations transaction;
    private final QuotaProperties properties;
    private final List<String> admins;

    /** Only spares questions to the database; the row's key is what keeps it from being said twice. */
    private final Map<QuotaNotice, YearMonth> told = new EnumMap<>(QuotaNotice.class);

    QuotaNotices(
            Notifications notifications,
            Templates templates,
            PlatformTransactionManager transactions,
            QuotaProperties properties,
            List<String> admins) {
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

    synchronized void tell(QuotaNotice notice, YearMonth month, Cost used, Instant now) {
        if (month.equals(told.get(notice))) {
            return;
        }
        LOG.warn(
                "DingTalk's quota of {}: {} ({} API calls, {} messages used); {}",
                month,
                notice,
                used.calls(),
                used.messages(),
                admins.isEmpty() ? "dutybell.admins names nobody to tell" : "the admins are told");
        try {
            transaction.executeWithoutResult(status -> write(notice, month, used, now));
        } catch (DataIntegrityViolationException another) {
            LOG.debug("Another node has told the admins already", another);
        } catch (IllegalStateException textMissing) {
            LOG.error("The admins could not be told that DingTalk's quota runs out", textMissing);
        }
        told.put(notice, month);
    }

    private void write(QuotaNotice notice, YearMonth month, Cost used, Instant now) {
        for (String admin : admins) {
            notifications.add(new NewNotification(
                    "quota:" + month + ":" + notice + ":" + admin,
                    MessageKind.NOTICE,
                    new Destination.ToPerson(admin),
                    templates.render(Template.QUOTA_TITLE, Map.of()),
                    templates.render(notice.text(), values(notice, used)),
                    now));
        }
    }

    private Map<String, Object> values(QuotaNotice notice, Cost used) {
        Map<String, Object> values = new HashMap<>();
        values.put("calls", used.calls());
        values.put("callquota", properties.of(Meter.CALL));
        values.put("messages", used.messages());
        values.put("messagequota", properties.of(Meter.MESSAGE));
        values.put("share", notice == QuotaNotice.SAVING ? properties.savingFrom() : 100 - properties.reserve());
        return values;
    }
}
