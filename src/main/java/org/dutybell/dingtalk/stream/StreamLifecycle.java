package org.dutybell.dingtalk.stream;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dutybell.dingtalk.wire.AccessTokens;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.DingTalkSetupException;
import org.dutybell.dingtalk.wire.TokenUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Opens the way in when the application is up, and closes it first. Credentials that are refused end the start;
 * a DingTalk that does not answer does not, because the network may be back later.
 */
class StreamLifecycle implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StreamLifecycle.class);
    private static final long LONGEST_CHECK_SECONDS = 5;

    private final StreamKeeper keeper;
    private final AccessTokens tokens;
    private final DingTalkProperties properties;
    private volatile boolean running;

    StreamLifecycle(StreamKeeper keeper, AccessTokens tokens, DingTalkProperties properties) {
        this.keeper = keeper;
        this.tokens = tokens;
        this.properties = properties;
    }

    @Override
    public void start() {
        if (running) {
            return;
        }
        checkCredentials();
        keeper.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        keeper.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void checkCredentials() {
        CompletableFuture<Void> check = CompletableFuture.runAsync(this::fetchToken, StreamLifecycle::inBackground);
        try {
            check.get(LONGEST_CHECK_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof DingTalkSetupException setup) {
                throw setup;
            }
            throw new IllegalStateException("DingTalk's credentials could not be checked", refused.getCause());
        } catch (TimeoutException slow) {
            log.warn("DingTalk did not answer in time to check the credentials; the stream keeps trying");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void fetchToken() {
        try {
            tokens.get();
        } catch (TokenUnavailable none) {
            if (none.credentialsRefused()) {
                throw DingTalkSetupException.refusedCredentials(properties, none.reason());
            }
            log.warn("DingTalk's credentials could not be checked: {}; the stream keeps trying", none.reason());
        }
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "dingtalk-credentials");
        thread.setDaemon(true);
        thread.start();
    }
}
