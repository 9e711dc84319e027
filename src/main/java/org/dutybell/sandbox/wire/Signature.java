package org.dutybell.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The signature of a webhook call: at most an hour old, and made with the robot's secret. */
final class Signature {

    private static final Duration SKEW = Duration.ofHours(1);

    private Signature() {}

    /** @throws HookRefusal with 310000 when it is missing, wrong, or from another hour */
    static void check(@Nullable String timestamp, @Nullable String sign, String secret, Instant now) {
        if (timestamp == null || !timestamp.matches("\\d{1,15}")) {
            throw new HookRefusal(310000, "timestamp 缺失或不是毫秒数");
        }
        Duration age = Duration.between(Instant.ofEpochMilli(Long.parseLong(timestamp)), now)
                .abs();
        if (age.compareTo(SKEW) > 0) {
            throw new HookRefusal(310000, "timestamp 无效：与服务器时间相差超过 1 小时");
        }
        byte[] expected = of(timestamp, secret).getBytes(StandardCharsets.UTF_8);
        if (sign == null || !MessageDigest.isEqual(expected, sign.getBytes(StandardCharsets.UTF_8))) {
            throw new HookRefusal(310000, "sign 不匹配");
        }
    }

    static String of(String timestamp, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = mac.doFinal((timestamp + "\n" + secret).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no HmacSHA256", impossible);
        }
    }
}
