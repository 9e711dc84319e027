package org.dutybell.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.quartz.CronScheduleBuilder;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.transaction.PlatformTransactionManager;

class QuartzTablesTests {

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @DatabaseTest
    abstract static class Cases {

        @Autowired
        DataSource dataSource;

        @Autowired
        PlatformTransactionManager transactions;

        @Test
        void carryAClusteredScheduler() throws Exception {
            SchedulerFactoryBean factory = clustered();
            Scheduler scheduler = Objects.requireNonNull(factory.getObject());
            try {
                scheduler.scheduleJob(Ring.job(), TriggerBuilder.newTrigger().build());
                scheduler.scheduleJob(everyYear());
                factory.start();

                assertThat(Ring.HEARD.poll(20, TimeUnit.SECONDS)).isEqualTo("铃");
                assertThat(scheduler.getMetaData().isJobStoreClustered()).isTrue();
                assertThat(scheduler.getJobDetail(JobKey.jobKey("ring"))).isEqualTo(Ring.job());
            } finally {
                factory.destroy();
            }
        }

        private SchedulerFactoryBean clustered() throws Exception {
            Properties properties = new Properties();
            properties.setProperty("org.quartz.jobStore.isClustered", "true");
            properties.setProperty("org.quartz.scheduler.instanceId", "AUTO");
            properties.setProperty("org.quartz.threadPool.threadCount", "1");
            SchedulerFactoryBean factory = new SchedulerFactoryBean();
            factory.setDataSource(dataSource);
            factory.setTransactionManager(transactions);
            factory.setQuartzProperties(properties);
            factory.setSchedulerName("tables");
            factory.setAutoStartup(false);
            factory.setWaitForJobsToCompleteOnShutdown(true);
            factory.afterPropertiesSet();
            return factory;
        }
    }

    private static Trigger everyYear() {
        return TriggerBuilder.newTrigger()
                .forJob("ring")
                .withSchedule(CronScheduleBuilder.cronSchedule("0 0 3 1 1 ?"))
                .build();
    }

    @DisallowConcurrentExecution
    public static class Ring implements Job {

        private static final BlockingQueue<String> HEARD = new LinkedBlockingQueue<>();

        private static JobDetail job() {
            return JobBuilder.newJob(Ring.class)
                    .withIdentity("ring")
                    .usingJobData("sound", "铃")
                    .storeDurably()
                    .requestRecovery()
                    .build();
        }

        @Override
        public void execute(JobExecutionContext context) {
            HEARD.add(context.getMergedJobDataMap().getString("sound"));
        }
    }
}
