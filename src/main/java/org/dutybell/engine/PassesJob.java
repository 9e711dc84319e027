package org.dutybell.engine;

import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Reads the clock once and hands the time down. */
@DisallowConcurrentExecution
class PassesJob extends QuartzJobBean {

    private final Engine engine;
    private final Clock clock;

    PassesJob(Engine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        engine.run(clock.instant());
    }
}
