package org.dutybell.engine;

import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Reads the clock once and hands the time down; what is to be sent is left to the sender, whom nothing waits for. */
@DisallowConcurrentExecution
class PassesJob extends QuartzJobBean {

    private final PassRunner passes;
    private final Sender sender;
    private final ContactWorker contacts;
    private final Clock clock;

    PassesJob(PassRunner passes, Sender sender, ContactWorker contacts, Clock clock) {
        this.passes = passes;
        this.sender = sender;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        passes.runWithoutSending(clock.instant());
        sender.wake();
        contacts.wake();
    }
}
