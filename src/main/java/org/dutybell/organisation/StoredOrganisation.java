package org.dutybell.organisation;

import jakarta.persistence.EntityManager;
import org.dutybell.shared.Tables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredOrganisation implements Organisation {

    private final RosterReader reader;
    private final RosterWriter writer;

    StoredOrganisation(EntityManager entities) {
        Tables tables = new Tables(entities);
        reader = new RosterReader(tables);
        writer = new RosterWriter(entities, tables);
    }

    @Override
    @Transactional(readOnly = true)
    public Roster roster() {
        return reader.read();
    }

    @Override
    @Transactional
    public void replaceWith(Roster roster) {
        writer.write(roster);
    }
}
