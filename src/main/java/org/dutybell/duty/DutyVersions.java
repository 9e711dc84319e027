package org.dutybell.duty;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Versions as they were read first: what one says never changes, so it is parsed once. */
@Component
class DutyVersions {

    private final Map<Long, DutyVersion> read = new ConcurrentHashMap<>();

    /** The version with this id, when it was read before. */
    Optional<DutyVersion> known(long id) {
        return Optional.ofNullable(read.get(id));
    }

    DutyVersion of(DutyVersionRow row) {
        return read.computeIfAbsent(row.id(), id -> new DutyVersion(id, DutyJson.read(row.spec())));
    }
}
