package org.dutybell.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The addresses that were registered for the presses of cards. */
public class CardRoutes {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CallbackPost post;
    private final Clock machine;
    private final Map<String, Route> routes = new HashMap<>();

    CardRoutes(CallbackPost post, Clock machine) {
        this.post = post;
        this.machine = machine;
    }

    /** An address and the secret with which calls to it are signed. */
    public record Route(String url, String apiSecret) {}

    /**
     * Registers an address on this machine.
     *
     * @param force whether it may replace another one
     * @return false when there is another one already
     */
    public synchronized boolean register(String key, Route route, boolean force) {
        Route before = routes.get(key);
        if (before != null && !before.url().equals(route.url()) && !force) {
            return false;
        }
        routes.put(key, route);
        return true;
    }

    public synchronized boolean knows(String key) {
        return routes.containsKey(key);
    }

    /** The answer to a press; empty when it was refused or late. */
    CompletableFuture<String> press(String key, Map<String, Object> press) {
        Route route;
        synchronized (this) {
            route = routes.get(key);
        }
        if (route == null) {
            return CompletableFuture.failedFuture(new IllegalStateException("no address is registered as " + key));
        }
        String timestamp = String.valueOf(machine.instant().toEpochMilli());
        return post.send(
                        route.url(),
                        press,
                        PATIENCE,
                        "x-ddpaas-signature-timestamp",
                        timestamp,
                        "x-ddpaas-signature",
                        sign(timestamp, route.apiSecret()))
                .thenApply(CardRoutes::taken);
    }

    private static String taken(String answer) {
        if (answer.isEmpty()) {
            throw new IllegalStateException("the press was refused, or the answer was late");
        }
        return answer;
    }

    private static String sign(String timestamp, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(timestamp.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no HmacSHA256", impossible);
        }
    }
}
