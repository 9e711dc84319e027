package org.dutybell.botconfig;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Matches a file with its JSON Schema. The schemas come from the jar, so that a folder cannot loosen its own check. */
final class SchemaCheck {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<ConfigKind, SchemaCheck> CHECKS = new ConcurrentHashMap<>();

    private final JsonNode source;
    private final Schema schema;

    private SchemaCheck(ConfigKind kind) {
        source = load(kind.schemaResource());
        schema = REGISTRY.getSchema(source);
    }

    /** The check of a kind of file; read and compiled once. */
    static SchemaCheck of(ConfigKind kind) {
        return CHECKS.computeIfAbsent(kind, SchemaCheck::new);
    }

    void check(ConfigDocument document, Findings findings) {
        for (Error error : schema.validate(document.root())) {
            new SchemaFinding(source, document, error).report(findings);
        }
    }

    private static JsonNode load(String resource) {
        try (InputStream stream = SchemaCheck.class.getResourceAsStream(resource)) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(stream, resource));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
