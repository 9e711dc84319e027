package org.dutybell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dutybell.obligation.ObligationNote;
import org.dutybell.wording.StateBadge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class I18nTests {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern OURS =
            Pattern.compile("(common|board|obligation|system|sensitive|contacts|bindings|phones|setup|waivers)\\.");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z0-9.-]+)[}(]");

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        assertThat(messages("messages_en.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        messages("messages.properties").stringPropertyNames());
    }

    @Test
    void speaksOneLanguageInEachFile() throws IOException {
        Properties english = messages("messages_en.properties");
        english.remove("common.other-language");
        // The bot's name in DingTalk is Chinese in every language.
        english.remove("sandbox.bot");
        english.remove("sandbox.at-bot");
        assertThat(english.values())
                .noneMatch(text -> CHINESE.matcher((String) text).find());
    }

    @Test
    void usesTheSamePlaceholdersInBothLanguages() throws IOException {
        Properties chinese = messages("messages.properties");
        Properties english = messages("messages_en.properties");
        assertThat(chinese.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(english.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(chinese.getProperty(key))));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void writesNoChineseIntoTemplates(Resource template) throws IOException {
        assertThat(text(template)).doesNotContainPattern(CHINESE);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void knowsEveryMessageOfATemplate(Resource template) throws IOException {
        List<String> used = KEY.matcher(text(template))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(messages("messages.properties").stringPropertyNames()).containsAll(used);
    }

    @Test
    void knowsEveryState() throws IOException {
        List<String> needed =
                Arrays.stream(StateBadge.values()).map(StateBadge::key).toList();
        assertThat(messages("messages.properties").stringPropertyNames()).containsAll(needed);
    }

    @Test
    void knowsEveryKindOfNote() throws IOException {
        List<String> needed = Arrays.stream(ObligationNote.Kind.values())
                .map(kind -> "obligation.timeline.note." + kind.name().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(messages("messages.properties").stringPropertyNames()).containsAll(needed);
    }

    static List<Resource> templates() throws IOException {
        var files = new PathMatchingResourcePatternResolver();
        return Stream.concat(
                        Stream.of(files.getResources("classpath:templates/console/*.html")),
                        Stream.of(files.getResources("classpath:templates/error/*.html")))
                .toList();
    }

    private static List<String> placeholders(String message) {
        return Pattern.compile("\\{(\\d)")
                .matcher(message)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    private static Properties messages(String file) throws IOException {
        Properties messages = new Properties();
        try (Reader reader =
                new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }

    private static String text(Resource template) throws IOException {
        return template.getContentAsString(StandardCharsets.UTF_8);
    }
}
