package org.dutybell.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Points the service at the look-alike before anything is built, and refuses settings beside which the look-alike would
 * be dangerous. Does nothing without {@code dutybell.sandbox.enabled=true}.
 */
class SandboxEnvironment implements EnvironmentPostProcessor, Ordered {

    private static final String SOURCE = "dutybell-sandbox";

    @Override
    public int getOrder() {
        // After the configuration files were read.
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        GivenSettings given = new GivenSettings(environment);
        if (!given.sandboxEnabled()) {
            return;
        }
        SandboxRules.check(given);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.address", given.address());
        settings.put("server.port", given.port());
        settings.put("dutybell.sandbox.built-in-wire", !given.hostsGiven());
        if ("self".equals(given.callbackUrl())) {
            settings.put("dutybell.sandbox.callback-url", given.ownAddress());
        }
        if (!given.hostsGiven()) {
            pointToLookAlike(settings, given.ownAddress());
        }
        // First, so that it also replaces blanks and port 0; whatever it could overrule was refused by the rules.
        environment.getPropertySources().addFirst(new MapPropertySource(SOURCE, settings));
        // Last, so that whoever wants to try the roles asks for a sign-in: nobody but this machine reaches the sandbox.
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(SOURCE + "-defaults", Map.of("dutybell.sign-in.console", "off")));
    }

    private static void pointToLookAlike(Map<String, Object> settings, String ownAddress) {
        settings.put("dutybell.dingtalk.api-base-url", ownAddress);
        settings.put("dutybell.dingtalk.oapi-base-url", ownAddress);
        settings.put("dutybell.dingtalk.login.base-url", ownAddress);
        // Its websocket is plain; asking it for TLS would only leave a stack trace in its log.
        settings.put("dutybell.dingtalk.stream.tls", "off");
        settings.put("dutybell.dingtalk.client-id", SandboxCredentials.CLIENT_ID);
        settings.put("dutybell.dingtalk.client-secret", SandboxCredentials.CLIENT_SECRET);
        settings.put("dutybell.dingtalk.robot-code", SandboxCredentials.CLIENT_ID);
        settings.put("dutybell.dingtalk.callback.token", SandboxCredentials.CALLBACK_TOKEN);
        settings.put("dutybell.dingtalk.callback.aes-key", SandboxCredentials.CALLBACK_AES_KEY);
        settings.put("dutybell.dingtalk.callback.card-secret", SandboxCredentials.CARD_SECRET);
        settings.put("dutybell.dingtalk.robots-default.url", ownAddress + "/robot/send?access_token={chat}");
        settings.put("dutybell.dingtalk.robots-default.secret", SandboxCredentials.ROBOT_SECRET);
    }
}
