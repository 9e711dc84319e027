package org.dutybell.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutybell.organisation.Organisation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody may answer now: by post, because the holder named them, or because they take part. */
@Component
class Entitlements {

    private final Organisation organisation;
    private final JdbcClient jdbc;
    private final ObjectProvider<FurtherAnswerers> further;
    private final ZoneId zone;

    Entitlements(Organisation organisation, JdbcClient jdbc, ObjectProvider<FurtherAnswerers> further, ZoneId zone) {
        this.organisation = organisation;
        this.jdbc = jdbc;
        this.further = further;
        this.zone = zone;
    }

    Entitlement of(String person, Instant now) {
        Set<Long> partOf = further.stream()
                .flatMap(one -> one.obligationsOf(person, now).stream())
                .collect(Collectors.toSet());
        return Entitlement.of(person, organisation.roster(), LocalDate.ofInstant(now, zone))
                .with(namedFor(person), partOf);
    }

    private Set<Long> namedFor(String person) {
        return new HashSet<>(
                jdbc.sql("""
                select obligation_id from obligation_helper where person_code = :person and ended_at is null
                """).param("person", person).query(Long.class).list());
    }
}
