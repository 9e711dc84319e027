package org.dutybell.sandbox.chat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Ids such as {@code $:LWCP_v1:$…}: stable for a person, unusable in any other call. */
public final class EncryptedIds {

    /** The bot itself, chatbotUserId on the wire. */
    public static final String BOT = of("the bot of the sandbox");

    private EncryptedIds() {}

    static String of(String plain) {
        UUID hash = UUID.nameUUIDFromBytes(plain.getBytes(StandardCharsets.UTF_8));
        return "$:LWCP_v1:$"
                + Base64.getEncoder()
                        .encodeToString(hash.toString().replace("-", "").getBytes(StandardCharsets.US_ASCII));
    }
}
