package org.dutybell.dingtalk.wire;

import java.util.Map;
import java.util.stream.Stream;
import org.dutybell.dingtalk.wire.Codes.Meaning;
import org.junit.jupiter.params.provider.Arguments;

/** Every listed code, and what comes of it. */
public final class CodeTable {

    private CodeTable() {}

    public static Stream<Arguments> api() {
        return rows(ApiCodes.ALL);
    }

    public static Stream<Arguments> old() {
        return rows(OldCodes.ALL);
    }

    private static Stream<Arguments> rows(Map<String, Meaning> codes) {
        return codes.entrySet().stream()
                .map(code -> Arguments.of(code.getKey(), code.getValue().kind().name()));
    }
}
