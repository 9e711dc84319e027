package org.dutybell.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When the sandbox must not start. Names what was found and never shows a secret or the address of a robot. */
final class SandboxRules {

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s\"'<>]+");

    private SandboxRules() {}

    /** @throws SandboxRefused when a rule is broken */
    static void check(GivenSettings given) {
        servesThisMachineOnly(given);
        hostsAreHere(given);
        bothHostsOrNone(given);
        noCredentialsBesideTheLookAlike(given);
        robotsAreHere(given);
        pushesToThisMachineOnly(given);
    }

    private static void pushesToThisMachineOnly(GivenSettings given) {
        String url = given.callbackUrl();
        if (url != null && !url.equals("self") && !Loopback.isUrl(url)) {
            throw new SandboxRefused(
                    "The sandbox pushes what people write to this machine only, but dutybell.sandbox.callback-url is "
                            + shown(Loopback.authorityOf(url)) + ".",
                    "Give an http address of this machine such as http://127.0.0.1:8080, or self for this server.");
        }
    }

    private static void servesThisMachineOnly(GivenSettings given) {
        if (!Loopback.isHost(given.address())) {
            throw new SandboxRefused(
                    "The sandbox lets anybody play anybody, so it serves this machine only, but server.address is "
                            + given.address() + ".",
                    "Set server.address to 127.0.0.1, or start without dutybell.sandbox.enabled=true.");
        }
    }

    private static void hostsAreHere(GivenSettings given) {
        given.hosts().forEach((name, url) -> {
            if (!Loopback.isUrl(url)) {
                throw new SandboxRefused(
                        "The sandbox is switched on, but " + name + " is not on this machine: "
                                + shown(Loopback.authorityOf(url)) + ".",
                        "Remove " + name + " to use the built-in look-alike, or give an http address of this machine"
                                + " such as http://127.0.0.1:9090. For the real DingTalk start without"
                                + " dutybell.sandbox.enabled=true.");
            }
        });
    }

    private static void bothHostsOrNone(GivenSettings given) {
        if (given.hosts().size() == 1) {
            throw new SandboxRefused(
                    "The sandbox is switched on, but only one of the two DingTalk hosts is given: "
                            + String.join(", ", given.hosts().keySet())
                            + ". The other one would be the real DingTalk.",
                    "Give both dutybell.dingtalk.api-base-url and dutybell.dingtalk.oapi-base-url, or none of them.");
        }
    }

    private static void noCredentialsBesideTheLookAlike(GivenSettings given) {
        if (!given.hostsGiven() && !given.credentials().isEmpty()) {
            throw new SandboxRefused(
                    "The sandbox does not start beside DingTalk credentials, and these are given: "
                            + String.join(", ", given.credentials().keySet()) + ".",
                    "Remove them (also from the environment and from configuration files): the sandbox brings its own."
                            + " For the real DingTalk start without dutybell.sandbox.enabled=true.");
        }
    }

    private static void robotsAreHere(GivenSettings given) {
        for (Map.Entry<String, String> robot : given.robots().entrySet()) {
            if (robot.getKey().endsWith(".url") && !Loopback.isUrl(robot.getValue())) {
                throw notHere(robot.getKey());
            }
        }
        String file = given.robotsFile();
        if (file != null
                && ADDRESS.matcher(read(file).replace("\\", ""))
                        .results()
                        .anyMatch(found -> !Loopback.isUrl(found.group()))) {
            throw notHere("dutybell.dingtalk.robots-file (" + file + ")");
        }
    }

    private static SandboxRefused notHere(String name) {
        return new SandboxRefused(
                "The sandbox is switched on, but " + name + " names a group robot that is not on this machine.",
                "Remove it, or give an address of this machine such as http://127.0.0.1:9090/robot/send?access_token=…");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new SandboxRefused(
                    "The file in dutybell.dingtalk.robots-file cannot be read as UTF-8 text: " + file + ".",
                    "Give a readable file, or remove the property.");
        }
    }

    private static String shown(@Nullable String authority) {
        return authority == null ? "not an http address" : authority;
    }
}
