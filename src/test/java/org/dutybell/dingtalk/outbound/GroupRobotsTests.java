package org.dutybell.dingtalk.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.DingTalkSetupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class GroupRobotsTests {

    private static final String URL = "https://oapi.dingtalk.com/robot/send?access_token=abc";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"SCHOOL01", "SCHOOL_01", "school01"})
    void findsAChatByEnvironmentVariable(String spelling) {
        GroupRobots robots = fromEnvironment(Map.of(
                "DUTYBELL_DINGTALK_ROBOTS_" + spelling + "_URL",
                URL,
                "DUTYBELL_DINGTALK_ROBOTS_" + spelling + "_SECRET",
                " SEC1 "));
        assertThat(robots.of("school-01")).contains(new GroupRobot(URI.create(URL), "SEC1"));
        assertThat(robots.of("school-02")).isEmpty();
    }

    @Test
    void findsAChatByProperty() {
        assertThat(fromProperties(Map.of("dutybell.dingtalk.robots.school-01.url", URL))
                        .of("school-01"))
                .contains(new GroupRobot(URI.create(URL), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DUTYBELL_DINGTALK_ROBOTSDEFAULT", "DUTYBELL_DINGTALK_ROBOTS_DEFAULT"})
    void usesTheDefaultRobotForOtherChats(String variable) {
        Optional<GroupRobot> robot = fromEnvironment(
                        Map.of(variable + "_URL", "http://127.0.0.1:9/robot/send?access_token={chat}"))
                .of("school 01");
        assertThat(robot)
                .map(GroupRobot::url)
                .contains(URI.create("http://127.0.0.1:9/robot/send?access_token=school+01"));
    }

    @Test
    void readsTheFileAndLetsPropertiesWin() throws Exception {
        Path yaml = Files.writeString(
                folder.resolve("robots.yml"),
                "school-01:\n  url: %s\n  secret: SECfile\nschool-02:\n  url: %s2\n".formatted(URL, URL));
        GroupRobots robots = fromEnvironment(Map.of(
                "DUTYBELL_DINGTALK_ROBOTS_FILE",
                yaml.toString(),
                "DUTYBELL_DINGTALK_ROBOTS_SCHOOL01_SECRET",
                "SECenv"));
        assertThat(robots.of("school-01")).contains(new GroupRobot(URI.create(URL), "SECenv"));
        assertThat(robots.of("school-02")).contains(new GroupRobot(URI.create(URL + "2"), ""));

        Path properties = Files.writeString(folder.resolve("robots.properties"), "school-03.url=" + URL);
        assertThat(fromProperties(Map.of("dutybell.dingtalk.robots-file", properties.toString()))
                        .of("school-03"))
                .isPresent();
    }

    @Test
    void findsTheSecondRobotOfAChatHoweverItIsWritten() {
        GroupRobot second = new GroupRobot(URI.create(URL + "2"), "SEC2");
        assertThat(fromEnvironment(Map.of(
                                "DUTYBELL_DINGTALK_ROBOTS_SCHOOL01_URL",
                                URL,
                                "DUTYBELL_DINGTALK_ROBOTS_SCHOOL01_FALLBACK_URL",
                                URL + "2",
                                "DUTYBELL_DINGTALK_ROBOTS_SCHOOL01_FALLBACK_SECRET",
                                "SEC2"))
                        .secondOf("school-01"))
                .contains(second);
        GroupRobots byProperty = fromProperties(Map.of(
                "dutybell.dingtalk.robots.school-01.url",
                URL,
                "dutybell.dingtalk.robots.school-01.fallback-url",
                URL + "2",
                "dutybell.dingtalk.robots.school-01.fallback-secret",
                "SEC2"));
        assertThat(byProperty.secondOf("school-01")).contains(second);
        assertThat(byProperty.of("school-01")).contains(new GroupRobot(URI.create(URL), ""));
        assertThat(byProperty.secondOf("school-02")).isEmpty();
    }

    @Test
    void refusesAFileItCannotUseWithoutShowingIt() throws Exception {
        Path broken = Files.writeString(folder.resolve("robots.yaml"), "school-01: {url: 'SECRET-ADDRESS\n");
        Path odd = Files.writeString(folder.resolve("robots.txt"), "x");
        for (Path file : new Path[] {broken, odd, folder.resolve("missing.yml")}) {
            assertThatThrownBy(() -> fromProperties(Map.of("dutybell.dingtalk.robots-file", file.toString())))
                    .isInstanceOf(DingTalkSetupException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageNotContaining("SECRET-ADDRESS");
        }
    }

    @Test
    void refusesSettingsThatCannotWork() {
        refused(Map.of("dutybell.dingtalk.robots.school-01.url", "oapi.dingtalk.com/robot"), "school01");
        refused(Map.of("dutybell.dingtalk.robots.school-01.secret", "SEC1"), "secret but no url");
        refused(Map.of("dutybell.dingtalk.robots.school-01.adress", URL), "school-01.adress");
        refused(Map.of("dutybell.dingtalk.robots-default.url", "nowhere"), "robots-default.url");
        refused(
                Map.of(
                        "dutybell.dingtalk.robots.school-01.url",
                        URL,
                        "dutybell.dingtalk.robots.school.01.url",
                        URL + "2"),
                "Two different values");
    }

    private static void refused(Map<String, Object> properties, String message) {
        assertThatThrownBy(() -> fromProperties(properties))
                .isInstanceOf(DingTalkSetupException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("access_token");
    }

    private static GroupRobots fromEnvironment(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove("systemProperties");
        environment
                .getPropertySources()
                .replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables));
        return bind(environment);
    }

    private static GroupRobots fromProperties(Map<String, Object> properties) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        return bind(environment);
    }

    private static GroupRobots bind(StandardEnvironment environment) {
        ConfigurationPropertySources.attach(environment);
        return new GroupRobots(Binder.get(environment).bindOrCreate("dutybell.dingtalk", DingTalkProperties.class));
    }
}
