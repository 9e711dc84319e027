package org.dutybell.engine;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Quartz is the clock: one job, one trigger, kept in the clustered store so that one node wakes at a time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineProperties.class)
@ConditionalOnBooleanProperty(name = "dutybell.engine.enabled", matchIfMissing = true)
class QuartzConfiguration {

    private static final String GROUP = "dutybell";

    @Bean
    JobDetail passesJob() {
        return JobBuilder.newJob(PassesJob.class)
                .withIdentity("passes", GROUP)
                .withDescription("Runs the passes in order")
                .storeDurably()
                .build();
    }

    /** A missed tick is not made up: the next one finds everything that is due, because rows decide what is due. */
    @Bean
    Trigger passesTrigger(JobDetail passesJob, EngineProperties properties) {
        return TriggerBuilder.newTrigger()
                .forJob(passesJob)
                .withIdentity("tick", GROUP)
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(properties.tick().toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
