package org.dutybell.sandbox.wire;

/**
 * Where the service takes calls, and with what events are signed and encrypted.
 *
 * @param url its address without a path, on this machine; empty when it takes the stream
 * @param token signing token of events
 * @param aesKey their key, 43 characters
 */
record CallbackSettings(String url, String token, String aesKey) {

    boolean byHttp() {
        return !url.isEmpty();
    }
}
