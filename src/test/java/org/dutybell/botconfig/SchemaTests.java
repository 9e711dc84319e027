package org.dutybell.botconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dutybell.calendar.Rhythm;
import org.dutybell.duty.ClauseService;
import org.dutybell.duty.DutyKind;
import org.dutybell.notification.Template;
import org.dutybell.organisation.UnitKind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas offer in editors what the program understands, no more and no less. */
class SchemaTests {

    @Test
    void offersTheRhythmsKindsAndServicesOfTheProgram() {
        assertThat(values("duties", "/$defs/duty/properties/rhythm/enum"))
                .containsExactlyElementsOf(
                        Arrays.stream(Rhythm.values()).map(Rhythm::code).toList());
        assertThat(values("duties", "/$defs/duty/properties/kind/enum"))
                .containsExactlyElementsOf(
                        Arrays.stream(DutyKind.values()).map(DutyKind::code).toList());
        assertThat(values("organisation", "/$defs/unit/properties/kind/enum"))
                .containsExactlyElementsOf(
                        Arrays.stream(UnitKind.values()).map(UnitKind::code).toList());
        assertThat(values("clauses", "/$defs/clause/properties/service/enum"))
                .containsExactlyElementsOf(Arrays.stream(ClauseService.values())
                        .map(ClauseService::code)
                        .toList());
    }

    @Test
    void asksForEveryTemplateAndNamesItsPlaceholders() {
        JsonNode templates = schema("message-templates").at("/properties/templates");

        for (Template template : Template.values()) {
            String description = templates
                    .at("/properties/" + template.code())
                    .path("description")
                    .asString();
            assertThat(template.placeholders()).allMatch(name -> description.contains("{" + name + "}"));
        }
        assertThat(templates.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(
                        Arrays.stream(Template.values()).map(Template::code).toList());
    }

    @Test
    void isNamedInTheFirstLineOfEveryFile() throws IOException {
        try (Stream<Path> files = Files.list(BrokenExample.SAMPLE)) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> {
                String first = Files.readAllLines(file).get(0);
                assertThat(first).startsWith("# yaml-language-server: $schema=schema/");
                assertThat(BrokenExample.SAMPLE.resolve(first.substring(first.indexOf('=') + 1)))
                        .exists();
            });
        }
    }

    private static List<String> values(String name, String pointer) {
        return schema(name).at(pointer).valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode schema(String name) {
        return JsonMapper.shared().readTree(BrokenExample.SAMPLE.resolve("schema/" + name + ".schema.json"));
    }
}
