package org.dutybell.duty;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.databind.json.JsonMapper;

/**
 * A duty as it is stored. The mapper is our own, because what is stored must not change with the settings of the web
 * layer; properties come in the order of the records, so equal duties give equal texts.
 */
final class DutyJson {

    /** Only what the records are made of: a question such as isOverdue is no part of it. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE))
            .build();

    private DutyJson() {}

    static String write(Duty duty) {
        return MAPPER.writeValueAsString(duty);
    }

    static Duty read(String spec) {
        return MAPPER.readValue(spec, Duty.class);
    }
}
