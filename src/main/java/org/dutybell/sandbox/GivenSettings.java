package org.dutybell.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

/** The settings somebody gave that matter to the sandbox, read once. A blank counts as not given. */
final class GivenSettings {

    private static final String DINGTALK = "dutybell.dingtalk.";

    private final Binder binder;
    private final String address;
    private final int port;

    GivenSettings(ConfigurableEnvironment environment) {
        this.binder = Binder.get(environment);
        String givenAddress = value("server.address");
        this.address = givenAddress == null ? "127.0.0.1" : givenAddress;
        this.port = sandboxEnabled() ? chosenPort() : 0;
    }

    boolean sandboxEnabled() {
        return binder.bind("dutybell.sandbox.enabled", Boolean.class).orElse(false);
    }

    String address() {
        return address;
    }

    /** The given port, 8080 when none was given, a free one when 0 was given. */
    int port() {
        return port;
    }

    /** The address under which this server answers, such as http://127.0.0.1:8080. */
    String ownAddress() {
        return "http://" + (address.contains(":") ? "[" + address.replaceAll("^\\[|]$", "") + "]" : address) + ":"
                + port;
    }

    /** Whether both DingTalk hosts were given and are not this very server. */
    boolean hostsGiven() {
        return !hosts().isEmpty() && !hosts().values().stream().allMatch(this::isThisServer);
    }

    /** The DingTalk hosts that were given, by property name. */
    Map<String, String> hosts() {
        return given("api-base-url", "oapi-base-url");
    }

    /** The credentials that were given, by property name; the values may be secrets. */
    Map<String, String> credentials() {
        Map<String, String> found = given("client-id", "client-secret", "robots-file");
        found.putAll(robots());
        return found;
    }

    /** Every property of the group robots, by its full name; the values may be secrets. */
    Map<String, String> robots() {
        Map<String, String> found = new TreeMap<>();
        for (String group : List.of("robots", "robots-default")) {
            collect(DINGTALK + group, found);
        }
        return found;
    }

    @Nullable
    String robotsFile() {
        return value(DINGTALK + "robots-file");
    }

    /** Where the look-alike pushes by HTTP; null when over the stream. */
    @Nullable
    String callbackUrl() {
        return value("dutybell.sandbox.callback-url");
    }

    private void collect(String prefix, Map<String, String> found) {
        binder.bind(prefix, Bindable.mapOf(String.class, Object.class))
                .orElse(Map.of())
                .forEach((key, value) -> flatten(prefix + "." + key, value, found));
    }

    private static void flatten(String name, Object value, Map<String, String> found) {
        if (value instanceof Map<?, ?> nested) {
            nested.forEach((key, inner) -> flatten(name + "." + key, inner, found));
        } else if (!value.toString().isBlank()) {
            found.put(name, value.toString());
        }
    }

    private Map<String, String> given(String... names) {
        Map<String, String> found = new TreeMap<>();
        for (String name : names) {
            String value = value(DINGTALK + name);
            if (value != null) {
                found.put(DINGTALK + name, value);
            }
        }
        return found;
    }

    private boolean isThisServer(String url) {
        List<String> names =
                new ArrayList<>(List.of(ownAddress(), "http://localhost:" + port, "http://127.0.0.1:" + port));
        return names.contains(url.strip().replaceAll("/+$", "").toLowerCase(Locale.ROOT));
    }

    private @Nullable String value(String name) {
        String value = binder.bind(name, String.class).orElse(null);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private int chosenPort() {
        int wanted = binder.bind("server.port", Integer.class).orElse(8080);
        if (wanted != 0) {
            return wanted;
        }
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException("No free port was found for server.port=0; give one, such as 8080", noPort);
        }
    }
}
