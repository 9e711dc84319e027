package org.dutybell.dingtalk.outbound;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.DingTalkSetupException;
import org.jspecify.annotations.Nullable;

/**
 * The webhook robots by chat code. An environment variable cannot carry the dash of {@code school-01}, so codes are
 * compared by their letters and digits only, in lower case.
 */
public class GroupRobots {

    private static final String DEFAULT = "default";

    private final Map<String, GroupRobot> byChat;
    private final String defaultUrl;
    private final String defaultSecret;

    public GroupRobots(DingTalkProperties properties) {
        Map<String, String> settings = new HashMap<>();
        Settings reader = new Settings(settings);
        if (properties.robotsFile() != null) {
            RobotsFile.read(properties.robotsFile()).forEach(reader::add);
        }
        reader.startSource();
        properties.robots().forEach(reader::add);
        this.defaultUrl = firstOf(properties.robotsDefault().url(), settings.remove(DEFAULT + ".url"));
        this.defaultSecret = firstOf(properties.robotsDefault().secret(), settings.remove(DEFAULT + ".secret"));
        this.byChat = assemble(settings);
        if (!defaultUrl.isEmpty()) {
            defaultRobot("check");
        }
    }

    /** The robot of a chat, else the default one, else nothing. */
    Optional<GroupRobot> of(String chatCode) {
        GroupRobot own = byChat.get(plain(chatCode));
        if (own != null) {
            return Optional.of(own);
        }
        return defaultUrl.isEmpty() ? Optional.empty() : Optional.of(defaultRobot(chatCode));
    }

    /** Whether messages to this chat can go by a webhook robot. */
    public boolean has(String chatCode) {
        return of(chatCode).isPresent();
    }

    private GroupRobot defaultRobot(String chatCode) {
        String url = defaultUrl.replace("{chat}", URLEncoder.encode(chatCode, StandardCharsets.UTF_8));
        return new GroupRobot(address("dutybell.dingtalk.robots-default.url", url), defaultSecret);
    }

    private static Map<String, GroupRobot> assemble(Map<String, String> settings) {
        Map<String, GroupRobot> robots = new HashMap<>();
        settings.forEach((key, value) -> {
            if (key.endsWith(".url")) {
                String chat = key.substring(0, key.length() - ".url".length());
                String secret = settings.getOrDefault(chat + ".secret", "");
                robots.put(chat, new GroupRobot(address("The url of the group robot of " + chat, value), secret));
            }
        });
        settings.keySet().stream()
                .filter(key -> key.endsWith(".secret"))
                .map(key -> key.substring(0, key.length() - ".secret".length()))
                .filter(chat -> !robots.containsKey(chat))
                .findFirst()
                .ifPresent(chat -> {
                    throw new DingTalkSetupException(
                            "The group robot of chat " + chat + " has a secret but no url.",
                            "Set dutybell.dingtalk.robots." + chat + ".url, or remove the secret.");
                });
        return robots;
    }

    private static URI address(String what, String url) {
        try {
            URI uri = URI.create(url);
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // told below, without the address: it is a secret
        }
        throw new DingTalkSetupException(
                what + " is not an address that starts with https:// or http:// and names a host.",
                "Copy the whole webhook address of the robot from the group's settings in DingTalk.");
    }

    private static String firstOf(String first, @Nullable String second) {
        return !first.isBlank() ? first.strip() : Objects.requireNonNullElse(second, "");
    }

    private static String plain(String chatCode) {
        return chatCode.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Gathers {@code chat.url} and {@code chat.secret} under plain chat codes; a later source wins over an earlier. */
    private static final class Settings {

        private final Map<String, String> settings;
        private final Map<String, String> spelling = new HashMap<>();

        private Settings(Map<String, String> settings) {
            this.settings = settings;
        }

        private void startSource() {
            spelling.clear();
        }

        private void add(String key, String value) {
            // DUTYBELL_DINGTALK_ROBOTS_FILE is bound to robots-file and, by Boot's rules, seen here as well
            if (key.equals("file") || value.isBlank()) {
                return;
            }
            int dot = key.lastIndexOf('.');
            String field = dot < 0 ? key : key.substring(dot + 1);
            if (dot < 1 || !(field.equals("url") || field.equals("secret"))) {
                throw new DingTalkSetupException(
                        "Unknown setting of a group robot: " + key + ".",
                        "Allowed are <chat-code>.url and <chat-code>.secret under dutybell.dingtalk.robots.");
            }
            String name = plain(key.substring(0, dot)) + "." + field;
            String before = spelling.put(name, value.strip());
            if (before != null && !before.equals(value.strip())) {
                throw new DingTalkSetupException(
                        "Two different values for group robot setting " + key + ".",
                        "Chat codes are compared by their letters and digits only; keep one of the two spellings.");
            }
            settings.put(name, value.strip());
        }
    }
}
