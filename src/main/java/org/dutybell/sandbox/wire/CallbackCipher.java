package org.dutybell.sandbox.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Writes events and reads their answers as DingTalk does: AES-256-CBC, in blocks of 32 bytes. */
final class CallbackCipher {

    private static final int HEAD = 16;
    private static final int BLOCK = 32;

    private final byte[] key;
    private final byte[] owner;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param aesKey 43 characters, as the developer console shows them
     * @param owner whose events they are
     */
    CallbackCipher(String aesKey, String owner) {
        this.key = Base64.getDecoder().decode(aesKey + "=");
        this.owner = owner.getBytes(StandardCharsets.UTF_8);
    }

    String encrypt(String words) {
        byte[] message = words.getBytes(StandardCharsets.UTF_8);
        byte[] head = new byte[HEAD];
        random.nextBytes(head);
        int length = HEAD + Integer.BYTES + message.length + owner.length;
        byte[] plain = new byte[length + BLOCK - length % BLOCK];
        Arrays.fill(plain, length, plain.length, (byte) (plain.length - length));
        ByteBuffer.wrap(plain).put(head).putInt(message.length).put(message).put(owner);
        return Base64.getEncoder().encodeToString(run(Cipher.ENCRYPT_MODE, plain));
    }

    /** @throws IllegalArgumentException when this was not encrypted with our key */
    String decrypt(String encrypted) {
        byte[] bytes = Base64.getDecoder().decode(encrypted);
        if (bytes.length == 0 || bytes.length % HEAD != 0) {
            throw new IllegalArgumentException("not encrypted in blocks");
        }
        ByteBuffer plain = ByteBuffer.wrap(run(Cipher.DECRYPT_MODE, bytes)).position(HEAD);
        int length = plain.getInt();
        if (length < 0 || length > plain.remaining()) {
            throw new IllegalArgumentException("encrypted with another key");
        }
        byte[] message = new byte[length];
        plain.get(message);
        return new String(message, StandardCharsets.UTF_8);
    }

    /** SHA-1 over the four in alphabetical order. */
    static String sign(String token, String timestamp, String nonce, String encrypted) {
        String sorted = Stream.of(token, timestamp, nonce, encrypted).sorted().collect(Collectors.joining());
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(sha1.digest(sorted.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no SHA-1", impossible);
        }
    }

    private byte[] run(int mode, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(Arrays.copyOf(key, HEAD)));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no AES", impossible);
        }
    }
}
