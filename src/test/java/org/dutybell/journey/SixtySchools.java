package org.dutybell.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The sample bureau with its twelve schools five times over, each with its people, its posts and its group. */
final class SixtySchools {

    private static final Pattern SCHOOL = Pattern.compile("school-(\\d\\d)");
    private static final int TIMES = 5;
    private static final int SCHOOLS = 12;

    private SixtySchools() {}

    /** Writes the configuration into this empty folder. */
    static Path in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("bot-config"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy =
                        folder.resolve(Path.of("bot-config").relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        multiply(folder.resolve("organisation.yaml"), List.of("units", "chats"), SixtySchools::name);
        multiply(folder.resolve("people.yaml"), List.of("people"), SixtySchools::person);
        return folder;
    }

    private static void multiply(Path file, List<String> lists, BiConsumer<Map<String, Object>, Integer> change)
            throws IOException {
        Map<String, Object> content = read(Files.readString(file));
        for (String list : lists) {
            content.put(list, more(listOf(content.get(list)), change));
        }
        Files.writeString(file, written(content));
    }

    private static List<Map<String, Object>> more(
            List<Map<String, Object>> items, BiConsumer<Map<String, Object>, Integer> change) {
        List<Map<String, Object>> all = new ArrayList<>(items);
        for (int time = 1; time < TIMES; time++) {
            for (Map<String, Object> item : items) {
                String text = written(item);
                if (SCHOOL.matcher(text).find() && !text.contains("-schools:")) {
                    Map<String, Object> copy = read(renumbered(text, time));
                    change.accept(copy, time);
                    all.add(copy);
                }
            }
        }
        return all;
    }

    private static String renumbered(String text, int time) {
        return SCHOOL.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "school-%02d".formatted(Integer.parseInt(found.group(1)) + SCHOOLS * time)));
    }

    private static void name(Map<String, Object> unitOrChat, int time) {
        unitOrChat.computeIfPresent("name", (key, name) -> name + "（" + time + "）");
    }

    private static void person(Map<String, Object> person, int time) {
        person.replaceAll((key, value) -> switch (key) {
            case "code" -> value + "-" + time;
            case "mobile" ->
                value.toString().substring(0, 3) + time + value.toString().substring(4);
            default -> value instanceof String text ? text.replace("u-school", "u-s" + time + "chool") : value;
        });
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> listOf(Object list) {
        return (List<Map<String, Object>>) list;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String yaml) {
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    private static String written(Map<String, Object> content) {
        return new Dump(DumpSettings.builder().build()).dumpToString(content);
    }
}
