package org.dutybell.botconfig;

import jakarta.persistence.PersistenceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.dutybell.calendar.Calendars;
import org.dutybell.calendar.SensitivePeriods;
import org.dutybell.duty.Burdens;
import org.dutybell.duty.Duties;
import org.dutybell.duty.Themes;
import org.dutybell.notification.Templates;
import org.dutybell.organisation.Organisation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports bot-config at the first start, when no unit is stored: the whole folder in one transaction, or nothing and the
 * start is refused. It belongs to an early phase of the lifecycle, before Quartz and the web server start.
 */
@Component
@EnableConfigurationProperties(BotConfigProperties.class)
class BotConfigImport implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BotConfigImport.class);

    /** Everything of ours that runs by itself starts in a later phase. */
    private static final int EARLY = Integer.MIN_VALUE + 1000;

    private final Path folder;
    private final Organisation organisation;
    private final Calendars calendars;
    private final Duties duties;
    private final Templates templates;
    private final Burdens burdens;
    private final Themes themes;
    private final SensitivePeriods sensitive;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean running;

    BotConfigImport(
            BotConfigProperties properties,
            Organisation organisation,
            Calendars calendars,
            Duties duties,
            Templates templates,
            Burdens burdens,
            Themes themes,
            SensitivePeriods sensitive,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.folder = properties.configDir();
        this.organisation = organisation;
        this.calendars = calendars;
        this.duties = duties;
        this.templates = templates;
        this.burdens = burdens;
        this.themes = themes;
        this.sensitive = sensitive;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void start() {
        if (hasUnits()) {
            log.info("bot-config was imported at the first start; later changes of the folder are not applied");
            tellUnapplied();
        } else {
            store(read());
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return EARLY;
    }

    /** A folder that is gone, or broken by now, changes nothing for what runs. */
    private void tellUnapplied() {
        if (Files.isDirectory(folder) && BotConfigReader.read(folder) instanceof BotConfigResult.Valid valid) {
            UnappliedPeriods.of(valid.config().sensitivePeriods(), sensitive).forEach(line -> log.warn("{}", line));
        }
    }

    private boolean hasUnits() {
        return !organisation.roster().units().isEmpty();
    }

    private BotConfig read() {
        BotConfigResult result = BotConfigReader.read(folder);
        if (result instanceof BotConfigResult.Valid valid) {
            valid.warnings().forEach(warning -> log.warn("bot-config {}", warning.format()));
            return valid.config();
        }
        List<Finding> findings = ((BotConfigResult.Invalid) result).findings();
        throw new BotConfigRefused(folder.toAbsolutePath().normalize(), findings);
    }

    private void store(BotConfig config) {
        try {
            transaction.executeWithoutResult(status -> replaceAll(config));
            log.info(
                    "Imported bot-config: {} units, {} people, {} duties",
                    config.roster().units().size(),
                    config.roster().people().size(),
                    config.duties().size());
        } catch (DataIntegrityViolationException | PersistenceException e) {
            acceptOtherNodesImport(e);
        }
    }

    private void replaceAll(BotConfig config) {
        organisation.replaceWith(config.roster());
        calendars.replaceWith(config.calendar());
        duties.replaceWith(config.clauses(), config.duties(), clock.instant());
        templates.replaceWith(config.templates());
        burdens.replaceWith(config.burden());
        themes.replaceWith(config.themes());
        config.sensitivePeriods().forEach(period -> sensitive.declare(period, "bot-config", clock.instant()));
    }

    /** Two nodes may start at once on an empty database: the unique keys let one import through, and one is enough. */
    private void acceptOtherNodesImport(RuntimeException e) {
        if (!hasUnits()) {
            throw e;
        }
        log.info("bot-config was imported by another node at the same time");
    }
}
