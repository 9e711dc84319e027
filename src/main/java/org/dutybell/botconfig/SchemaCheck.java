package org.dutybell.botconfig;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Matches a file with its JSON Schema. The schemas come from the jar, so that a folder cannot loosen its own check. */
final class SchemaCheck {

    private final JsonMapper mapper = JsonMapper.shared();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<ConfigKind, JsonNode> sources = new EnumMap<>(ConfigKind.class);
    private final Map<ConfigKind, Schema> schemas = new EnumMap<>(ConfigKind.class);

    void check(ConfigKind kind, ConfigDocument document, Findings findings) {
        JsonNode source = sources.computeIfAbsent(kind, this::load);
        Schema schema = schemas.computeIfAbsent(kind, k -> registry.getSchema(source));
        for (Error error : schema.validate(document.root())) {
            new SchemaFinding(source, document, error).report(findings);
        }
    }

    private JsonNode load(ConfigKind kind) {
        try (InputStream stream = SchemaCheck.class.getResourceAsStream(kind.schemaResource())) {
            return mapper.readTree(Objects.requireNonNull(stream, kind.schemaResource()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + kind.schemaResource(), e);
        }
    }
}
