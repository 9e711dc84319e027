package org.dutybell.dingtalk.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dutybell.dingtalk.FakeDingTalk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of interfaces in docs/dingtalk.md and the list the program calls by are the same. */
class ApiTableTests {

    private static final Path TABLE = Path.of("docs/dingtalk.md");

    @ParameterizedTest
    @EnumSource(Api.class)
    void namesPermissionAndCostOfEveryInterface(Api api) throws IOException {
        List<String> cells = row(api);

        assertThat(cells.get(3)).contains(api.permission());
        assertThat(cells.get(5)).startsWith(cost(api));
    }

    /** Every number there is one the program keeps to, or one that only DingTalk knows. */
    @ParameterizedTest
    @EnumSource(Api.class)
    void namesTheLimitsThatTheProgramKeepsTo(Api api) throws IOException {
        String rest = row(api).get(4);

        for (String limit : Stream.concat(kept(api), told(api)).toList()) {
            assertThat(rest).as("limits of %s", api).contains(limit);
            rest = rest.replaceFirst(Pattern.quote(limit), "…");
        }

        assertThat(rest).as("numbers that nothing in the program stands behind").doesNotContainPattern("\\d");
    }

    private static Stream<String> kept(Api api) {
        return switch (api) {
            case TOKEN -> Stream.of("%d minutes".formatted(ApiLimits.TOKEN_MARGIN.toMinutes()));
            case ROBOT_WEBHOOK ->
                Stream.of(
                        "%d minutes".formatted(Codes.TEN_MINUTES.toMinutes()),
                        number(ApiLimits.WEBHOOK_BYTES) + " bytes",
                        ApiLimits.MENTIONS + " people");
            case SESSION_WEBHOOK ->
                Stream.of(
                        "last %d minutes".formatted(ApiLimits.SESSION_MARGIN.toMinutes()),
                        number(ApiLimits.WEBHOOK_BYTES) + " bytes",
                        ApiLimits.MENTIONS + " people");
            case GROUP_SEND, PRIVATE_SEND -> Stream.of(number(ApiLimits.ROBOT_PARAM_BYTES) + " bytes");
            case FILE_DOWNLOAD -> Stream.of(largestPicture());
            case GROUP_RECALL, PRIVATE_RECALL, PRIVATE_READ -> Stream.of(afterSending());
            case GROUP_READ -> Stream.of(afterSending(), ApiLimits.READERS_ON_A_PAGE + " people");
            case CARD_CREATE -> Stream.of(number(ApiLimits.CARD_VALUE_BYTES) + " bytes");
            case TODO_CREATE ->
                Stream.of(
                        "title " + number(ApiLimits.TODO_TITLE),
                        "text %s characters".formatted(number(ApiLimits.TODO_TEXT)));
            case EVENT_CREATE ->
                Stream.of(
                        "title " + number(ApiLimits.EVENT_TITLE),
                        "text %s characters".formatted(number(ApiLimits.EVENT_TEXT)),
                        ApiLimits.EVENT_PEOPLE + " people");
            case EVENT_JOIN, EVENT_LEAVE -> Stream.of(ApiLimits.EVENT_PEOPLE + " people");
            default -> Stream.empty();
        };
    }

    /** What DingTalk watches over alone, or what the program stays far below. */
    private static Stream<String> told(Api api) {
        return switch (api) {
            case TOKEN -> Stream.of("7,200 s");
            case STREAM_OPEN -> Stream.of("90 s");
            case ROBOT_WEBHOOK -> Stream.of("20 a minute");
            case SESSION_WEBHOOK -> Stream.of("about 90 minutes");
            case PRIVATE_SEND, PRIVATE_READ -> Stream.of("20 people");
            case GROUP_RECALL, PRIVATE_RECALL -> Stream.of("20 keys");
            case CARD_CREATE -> Stream.of("1 KB", "100 bytes");
            case DING_SEND -> Stream.of("200 people", "20 by SMS or phone");
            case EVENT_CREATE -> Stream.of("100 a day");
            case DEPARTMENT_USERS -> Stream.of("100 a page");
            case FAILED_EVENTS -> Stream.of("200 a read", "3–5 minutes");
            default -> Stream.empty();
        };
    }

    private static String afterSending() {
        return "%d h".formatted(ApiLimits.AFTER_SENDING.toHours());
    }

    private static String largestPicture() {
        try (FakeDingTalk dingtalk = new FakeDingTalk()) {
            return dingtalk.properties().maxFileSize().toMegabytes() + " MB";
        }
    }

    private static String number(int limit) {
        return String.format(Locale.ROOT, "%,d", limit);
    }

    private static List<String> row(Api api) throws IOException {
        String name = "`%s %s%s`".formatted(api.method(), api.host().name().toLowerCase(Locale.ROOT), api.path());
        try (Stream<String> lines = Files.lines(TABLE)) {
            List<String> rows = lines.filter(line -> line.startsWith("|") && line.contains(name))
                    .toList();
            assertThat(rows).as("rows for %s", name).hasSize(1);
            return Stream.of(rows.get(0).split("\\|")).map(String::strip).toList();
        }
    }

    private static String cost(Api api) {
        return switch (api.meter()) {
            case FREE -> "free";
            case CALL -> "1 API call";
            case MESSAGE -> "1 message";
        };
    }
}
