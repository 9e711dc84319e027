package org.dutybell.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash by which evidence is known. */
final class Hashes {

    private Hashes() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
