package org.dutybell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SandboxEnvironmentTests {

    private final Map<String, Object> given = new LinkedHashMap<>(Map.of("dutybell.sandbox.enabled", "true"));

    @Test
    void doesNothingWhenTheSandboxIsOff() {
        StandardEnvironment environment = processed(Map.of("dutybell.dingtalk.client-id", "real"));
        assertThat(environment.getProperty("dutybell.dingtalk.api-base-url")).isNull();
        assertThat(environment.getProperty("dutybell.sandbox.built-in-wire")).isNull();
    }

    @Test
    void pointsDingTalkToItself() {
        StandardEnvironment environment = processed(given);
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("dutybell.sandbox.built-in-wire", Boolean.class))
                .isTrue();
        assertThat(environment.getProperty("dutybell.dingtalk.api-base-url")).isEqualTo("http://127.0.0.1:8080");
        assertThat(environment.getProperty("dutybell.dingtalk.oapi-base-url")).isEqualTo("http://127.0.0.1:8080");
        assertThat(environment.getProperty("dutybell.dingtalk.client-id")).isEqualTo("sandbox-client");
        assertThat(environment.getProperty("dutybell.dingtalk.robot-code")).isEqualTo("sandbox-client");
        assertThat(environment.getProperty("dutybell.dingtalk.robots-default.url"))
                .isEqualTo("http://127.0.0.1:8080/robot/send?access_token={chat}");
    }

    @Test
    void choosesAFreePortForPortZero() {
        given.put("server.port", "0");
        StandardEnvironment environment = processed(given);
        Integer port = environment.getProperty("server.port", Integer.class);
        assertThat(port).isPositive();
        assertThat(environment.getProperty("dutybell.dingtalk.api-base-url")).isEqualTo("http://127.0.0.1:" + port);
    }

    @Test
    void countsBlanksAsNotGiven() {
        given.put("dutybell.dingtalk.client-id", " ");
        given.put("dutybell.dingtalk.robots-file", "");
        assertThat(processed(given).getProperty("dutybell.dingtalk.client-id")).isEqualTo("sandbox-client");
    }

    @Test
    void leavesOnlyTheClockToAnotherServerOnThisMachine() {
        giveHosts("http://127.0.0.1:9090");
        given.put("dutybell.dingtalk.client-id", "test-client");
        given.put("dutybell.dingtalk.robots.school-03.url", "http://localhost:9090/robot/send?access_token=t");
        StandardEnvironment environment = processed(given);
        assertThat(environment.getProperty("dutybell.sandbox.built-in-wire", Boolean.class))
                .isFalse();
        assertThat(environment.getProperty("dutybell.dingtalk.client-id")).isEqualTo("test-client");
        assertThat(environment.getProperty("dutybell.dingtalk.robots-default.url"))
                .isNull();
    }

    @Test
    void staysBuiltInWhenTheHostsNameThisVeryServer() {
        giveHosts("http://localhost:8080/");
        assertThat(processed(given).getProperty("dutybell.sandbox.built-in-wire", Boolean.class))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "server.address, 0.0.0.0",
        "server.address, 192.168.1.2",
        "dutybell.dingtalk.api-base-url, https://api.dingtalk.com",
        "dutybell.dingtalk.oapi-base-url, https://oapi.dingtalk.com",
        "dutybell.dingtalk.api-base-url, http://127.0.0.1:9090",
        "dutybell.dingtalk.client-id, dingreal",
        "dutybell.dingtalk.client-secret, verysecret",
        "dutybell.dingtalk.robots-file, robots.yaml",
        "dutybell.dingtalk.robots.school-03.url, https://oapi.dingtalk.com/robot/send?access_token=verysecret",
        "dutybell.dingtalk.robots.school-03.secret, SECverysecret",
        "dutybell.dingtalk.robots-default.url, http://127.0.0.1:9/robot/send?access_token=verysecret"
    })
    void refusesWhatIsDangerousBesideTheLookAlike(String name, String value) {
        given.put(name, value);
        assertThatExceptionOfType(SandboxRefused.class)
                .isThrownBy(() -> processed(given))
                .withMessageContaining(name)
                .satisfies(refused -> {
                    assertThat(refused.getMessage()).doesNotContain("verysecret");
                    assertThat(refused.action()).isNotBlank().doesNotContain("verysecret");
                });
    }

    @Test
    void refusesRobotsGivenByTheEnvironment() {
        StandardEnvironment environment = environment(given);
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "systemEnvironment",
                        Map.of("DUTYBELL_DINGTALK_ROBOTS_SCHOOL03_URL", "https://oapi.dingtalk.com/x")));
        assertThatExceptionOfType(SandboxRefused.class)
                .isThrownBy(
                        () -> new SandboxEnvironment().postProcessEnvironment(environment, new SpringApplication()));
    }

    @ParameterizedTest
    @CsvSource({
        "dutybell.dingtalk.robots.school-03.url, https://oapi.dingtalk.com/robot/send?access_token=t",
        "dutybell.dingtalk.robots-default.url, http://evil.example/robot/send?access_token={chat}"
    })
    void refusesARealRobotBesideAnotherServerOnThisMachine(String name, String value) {
        giveHosts("http://127.0.0.1:9090");
        given.put(name, value);
        assertThatExceptionOfType(SandboxRefused.class)
                .isThrownBy(() -> processed(given))
                .withMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({"url: https://oapi.dingtalk.com/x", "school-03.url=https\\://oapi.dingtalk.com/x"})
    void refusesARobotsFileWithARealRobot(String line, @TempDir Path folder) throws IOException {
        giveHosts("http://127.0.0.1:9090");
        given.put(
                "dutybell.dingtalk.robots-file",
                Files.writeString(folder.resolve("robots"), line).toString());
        assertThatExceptionOfType(SandboxRefused.class).isThrownBy(() -> processed(given));
    }

    @Test
    void takesARobotsFileOfThisMachine(@TempDir Path folder) throws IOException {
        giveHosts("http://127.0.0.1:9090");
        Path file = Files.writeString(folder.resolve("robots"), "school-03.url=http://127.0.0.1:9090/robot/send");
        given.put("dutybell.dingtalk.robots-file", file.toString());
        assertThat(processed(given).getProperty("dutybell.sandbox.built-in-wire", Boolean.class))
                .isFalse();
    }

    @Test
    void explainsItselfAtStart() {
        SandboxRefused refused = new SandboxRefused("what", "do");
        assertThat(new SandboxRefusedAnalyzer().analyze(refused)).satisfies(analysis -> {
            assertThat(analysis.getDescription()).isEqualTo("what");
            assertThat(analysis.getAction()).isEqualTo("do");
        });
    }

    @Test
    void isFoundByBoot() {
        SpringApplication application = new SpringApplication(SandboxAlone.class);
        assertThatExceptionOfType(SandboxRefused.class)
                .isThrownBy(() -> application.run("--dutybell.sandbox.enabled=true", "--server.address=0.0.0.0"));
    }

    private void giveHosts(String url) {
        given.put("dutybell.dingtalk.api-base-url", url);
        given.put("dutybell.dingtalk.oapi-base-url", url);
    }

    private static StandardEnvironment processed(Map<String, Object> given) {
        StandardEnvironment environment = environment(given);
        new SandboxEnvironment().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    private static StandardEnvironment environment(Map<String, Object> given) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}
