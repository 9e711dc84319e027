package org.dutybell.dingtalk.callback;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts and decrypts events: AES-256-CBC over random bytes, the length, the message and the owner's key, filled up to
 * blocks of 32 bytes.
 */
class EventCipher {

    private static final int RANDOM = 16;
    private static final int LENGTH = 4;
    private static final int BLOCK = 32;
    private static final int KEY_CHARACTERS = 43;

    private final byte[] key;
    private final byte[] owner;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param aesKey 43 characters, Base64 without its last sign
     * @param owner whose events they are
     */
    EventCipher(String aesKey, String owner) {
        if (aesKey.length() != KEY_CHARACTERS) {
            throw new IllegalArgumentException("dutybell.dingtalk.callback.aes-key has " + aesKey.length()
                    + " characters; copy all 43 of the event subscription's encryption key");
        }
        this.key = Base64.getDecoder().decode(aesKey + "=");
        this.owner = owner.getBytes(StandardCharsets.UTF_8);
    }

    String encrypt(String message) {
        byte[] head = new byte[RANDOM];
        random.nextBytes(head);
        byte[] words = message.getBytes(StandardCharsets.UTF_8);
        int length = RANDOM + LENGTH + words.length + owner.length;
        int fill = BLOCK - length % BLOCK;
        byte[] plain = ByteBuffer.allocate(length + fill)
                .put(head)
                .putInt(words.length)
                .put(words)
                .put(owner)
                .array();
        Arrays.fill(plain, length, plain.length, (byte) fill);
        return Base64.getEncoder().encodeToString(crypt(Cipher.ENCRYPT_MODE, plain));
    }

    /** The message; empty when it is not encrypted with our key, or another's. */
    Optional<String> decrypt(String encrypted) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(encrypted);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        return bytes.length == 0 || bytes.length % RANDOM != 0
                ? Optional.empty()
                : message(crypt(Cipher.DECRYPT_MODE, bytes));
    }

    private Optional<String> message(byte[] plain) {
        int fill = plain[plain.length - 1];
        int end = plain.length - fill;
        if (fill < 1 || fill > BLOCK || end < RANDOM + LENGTH) {
            return Optional.empty();
        }
        int length = ByteBuffer.wrap(plain, RANDOM, LENGTH).getInt();
        int start = RANDOM + LENGTH;
        if (length < 0 || length > end - start) {
            return Optional.empty();
        }
        byte[] whose = Arrays.copyOfRange(plain, start + length, end);
        return MessageDigest.isEqual(whose, owner)
                ? Optional.of(new String(plain, start, length, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private byte[] crypt(int mode, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, RANDOM));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
