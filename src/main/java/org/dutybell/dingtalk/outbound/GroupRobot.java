package org.dutybell.dingtalk.outbound;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A webhook robot of a group chat. Both parts are secrets.
 *
 * @param url http or https address with the access token in it
 * @param secret signing secret; empty when the robot is not protected by a signature
 */
record GroupRobot(URI url, String secret) {

    private static final int SCOPE_LENGTH = 20;

    /** Names the robot where its limit is kept: the same for all chats it serves, and nothing can be read from it. */
    String scope() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(url.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, SCOPE_LENGTH);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "GroupRobot[]";
    }
}
