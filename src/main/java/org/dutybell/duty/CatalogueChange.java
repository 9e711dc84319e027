package org.dutybell.duty;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the versions in force into the wanted catalogue. */
final class CatalogueChange {

    private final DutyVersionRepository versions;
    private final Map<String, DutyVersionRow> inForce;
    private final Map<String, Integer> lastVersions;
    private final Instant now;

    CatalogueChange(DutyVersionRepository versions, Instant now) {
        this.versions = versions;
        this.now = now;
        inForce = versions.findByValidToIsNullOrderByPosition().stream()
                .collect(Collectors.toMap(DutyVersionRow::code, Function.identity()));
        lastVersions = versions.lastVersions().stream()
                .collect(Collectors.toMap(
                        DutyVersionRepository.LastVersion::getCode, DutyVersionRepository.LastVersion::getVersion));
    }

    void apply(List<Duty> wanted) {
        endAllBut(wanted);
        for (int position = 0; position < wanted.size(); position++) {
            put(wanted.get(position), position);
        }
    }

    private void endAllBut(List<Duty> wanted) {
        var codes = wanted.stream().map(Duty::code).collect(Collectors.toSet());
        inForce.values().stream().filter(row -> !codes.contains(row.code())).forEach(row -> row.end(now));
    }

    private void put(Duty duty, int position) {
        String spec = DutyJson.write(duty);
        DutyVersionRow current = inForce.get(duty.code());
        if (current != null && current.spec().equals(spec)) {
            current.moveTo(position);
        } else {
            replace(current, duty, spec, position);
        }
    }

    private void replace(@Nullable DutyVersionRow ended, Duty duty, String spec, int position) {
        if (ended != null) {
            ended.end(now);
        }
        int version = lastVersions.getOrDefault(duty.code(), 0) + 1;
        versions.save(new DutyVersionRow(duty, spec, version, position, now));
    }
}
