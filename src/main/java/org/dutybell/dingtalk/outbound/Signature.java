package org.dutybell.dingtalk.outbound;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of a group robot: HMAC-SHA256 over time and secret, with the secret as key. */
final class Signature {

    private Signature() {}

    /** The robot's address with time and signature, when it has a secret. */
    static URI sign(GroupRobot robot, Instant now) {
        if (robot.secret().isEmpty()) {
            return robot.url();
        }
        long millis = now.toEpochMilli();
        String sign = URLEncoder.encode(hmac(millis + "\n" + robot.secret(), robot.secret()), StandardCharsets.UTF_8);
        String url = robot.url().toString();
        return URI.create(url + (url.contains("?") ? "&" : "?") + "timestamp=" + millis + "&sign=" + sign);
    }

    private static String hmac(String text, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HmacSHA256 is part of every Java", missing);
        }
    }
}
