package org.dutybell.organisation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.dutybell.shared.Tables;
import org.dutybell.shared.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds the roster in memory for as long as its revision in the database stays the same. */
@Service
class StoredOrganisation implements Organisation {

    private final RosterReader reader;
    private final RosterWriter writer;
    private final StandInRows standIns;
    private final ObjectProvider<WorkingDays> workingDays;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private volatile @Nullable Held held;

    StoredOrganisation(
            EntityManager entities,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ObjectProvider<WorkingDays> workingDays,
            Clock clock) {
        Tables tables = new Tables(entities);
        this.standIns = new StandInRows(jdbc);
        this.reader = new RosterReader(tables, standIns);
        this.workingDays = workingDays;
        this.clock = clock;
        this.writer = new RosterWriter(entities, tables);
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        // Thousands of rows would otherwise stay in the caller's persistence context and be looked through at each
        // flush.
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    @Override
    public Roster roster() {
        Held known = held;
        if (known != null && known.revision() == revision()) {
            return known.roster();
        }
        Held read = apart.execute(status -> new Held(revision(), read()));
        held = read;
        return read.roster();
    }

    /** The days are asked for anew each time, since the calendar may change without the organisation. */
    private Roster read() {
        WorkingDays there = workingDays.getIfAvailable();
        Roster roster = reader.read();
        return there == null ? roster : roster.workingOn(there::now);
    }

    @Override
    @Transactional
    public void replaceWith(Roster roster) {
        writer.write(roster);
        standIns.replaceConfigured(roster, clock.instant());
        jdbc.sql("update organisation_revision set revision = revision + 1 where id = 1")
                .update();
    }

    private long revision() {
        return jdbc.sql("select revision from organisation_revision where id = 1")
                .query(Long.class)
                .single();
    }

    private record Held(long revision, Roster roster) {}
}
