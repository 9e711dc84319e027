package org.dutybell.signin;

import java.time.Clock;
import org.dutybell.access.LocalAccounts;
import org.dutybell.shared.DutyBellProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says in the log, where only those who run the service read, how the first account is made. */
@Component
class FirstAccountNotice {

    private static final Logger log = LoggerFactory.getLogger(FirstAccountNotice.class);

    private final LocalAccounts accounts;
    private final SignInMode mode;
    private final DutyBellProperties dutyBell;
    private final Environment environment;
    private final Clock clock;

    FirstAccountNotice(
            LocalAccounts accounts,
            SignInMode mode,
            DutyBellProperties dutyBell,
            Environment environment,
            Clock clock) {
        this.accounts = accounts;
        this.mode = mode;
        this.dutyBell = dutyBell;
        this.environment = environment;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        if (mode.asksConsole() && accounts.isFirstMissing()) {
            String page = WayBack.FIRST + "?link=" + accounts.link(clock.instant());
            log.warn(
                    "Nobody can administer yet. Make the first account within 24 hours at {} ; a start of the service"
                            + " makes a new link. To go without, set dutybell.admins (DUTYBELL_ADMINS) to people who sign"
                            + " in with DingTalk.",
                    dutyBell.address(page).orElseGet(() -> "http://localhost:" + port() + page));
        }
    }

    private String port() {
        return environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
    }
}
