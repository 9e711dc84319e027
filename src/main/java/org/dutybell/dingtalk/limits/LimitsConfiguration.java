package org.dutybell.dingtalk.limits;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.dutybell.appointment.ComingAppointments;
import org.dutybell.digest.ComingDigests;
import org.dutybell.dingtalk.card.CardProperties;
import org.dutybell.dingtalk.outbound.GroupRobots;
import org.dutybell.dingtalk.outbound.Spreading;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.Gate;
import org.dutybell.notification.Budget;
import org.dutybell.notification.Notifications;
import org.dutybell.notification.SaverMode;
import org.dutybell.notification.Templates;
import org.dutybell.organisation.Organisation;
import org.dutybell.reminder.ComingReminders;
import org.dutybell.shared.DutyBellProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The gate before every call, and what it counts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LimitsProperties.class, QuotaProperties.class})
class LimitsConfiguration {

    @Bean
    Quota dingtalkQuota(QuotaProperties properties) {
        return new Quota(properties);
    }

    @Bean
    Usage dingtalkUsage(JdbcClient jdbc) {
        return new Usage(jdbc);
    }

    @Bean
    Spreading dingtalkSpreading(Usage usage, QuotaProperties properties, Clock clock, ZoneId zone) {
        return new MonthSpread(usage, properties.spread(), clock, zone);
    }

    @Bean
    Breakers dingtalkBreakers(LimitsProperties properties, Clock clock) {
        return new Breakers(properties, clock);
    }

    @Bean
    Counts dingtalkGateCounts() {
        return new Counts();
    }

    @Bean
    MonthMeter dingtalkMonthMeter(
            Usage usage,
            Quota quota,
            QuotaProperties properties,
            DutyBellProperties service,
            Notifications notifications,
            Templates templates,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            Clock clock,
            ZoneId zone) {
        QuotaNotices notices = new QuotaNotices(
                new QuotaLevels(jdbc), notifications, templates, transactions, properties, service.admins());
        return new MonthMeter(usage, quota, new Stops(jdbc), notices, clock, zone);
    }

    @Bean
    Gate dingtalkGate(
            DataSource database,
            JdbcClient jdbc,
            LimitsProperties properties,
            Breakers breakers,
            MonthMeter meter,
            Counts counts,
            Clock clock,
            ZoneId zone) {
        Stops stops = new Stops(jdbc);
        Pace pace = new Pace(new Buckets(new BucketRows(database, clock)), stops, properties);
        return new LimitedGate(pace, stops, breakers, meter, counts, clock, zone);
    }

    @Bean
    Budget dingtalkBudget(
            Usage usage,
            Quota quota,
            QuotaProperties properties,
            DingTalkProperties dingtalk,
            CardProperties cards,
            ComingReminders reminders,
            ComingDigests digests,
            ComingAppointments appointments,
            SaverMode saver,
            Organisation organisation,
            Clock clock,
            ZoneId zone) {
        ReminderWays ways =
                new ReminderWays(!cards.templateId().isEmpty(), saver, new GroupRobots(dingtalk), organisation);
        return new QuotaBudget(usage, quota, properties, reminders, digests, appointments, ways::now, clock, zone);
    }

    @Bean
    LimitMetrics dingtalkLimitMetrics(Budget budget, Counts counts, Breakers breakers) {
        return new LimitMetrics(budget, counts, breakers);
    }
}
