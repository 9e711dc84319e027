package org.dutybell.dingtalk.callback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The three signatures of DingTalk's requests, compared in constant time. */
final class Signatures {

    private Signatures() {}

    /** Of a message to the robot: over its time and the app's secret. */
    static String ofRobot(String timestamp, String appSecret) {
        return hmac(timestamp + "\n" + appSecret, appSecret);
    }

    /** Of the press of a card's button: over its time. */
    static String ofCard(String timestamp, String apiSecret) {
        return hmac(timestamp, apiSecret);
    }

    /** Of an event: over the token and what came, in alphabetical order. */
    static String ofEvent(String token, String timestamp, String nonce, String encrypted) {
        String sorted = Stream.of(token, timestamp, nonce, encrypted).sorted().collect(Collectors.joining());
        return hash("SHA-1", sorted);
    }

    /** Names a text and no other. */
    static String digest(String text) {
        return hash("SHA-256", text);
    }

    private static String hash(String algorithm, String text) {
        try {
            byte[] hash = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static boolean same(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the milliseconds of a request are near enough to now. */
    static boolean isFresh(@Nullable String timestamp, Instant now, Duration window) {
        return timestamp != null
                && timestamp.matches("\\d{1,15}")
                && Duration.between(Instant.ofEpochMilli(Long.parseLong(timestamp)), now)
                                .abs()
                                .compareTo(window)
                        <= 0;
    }

    private static String hmac(String data, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(data.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
