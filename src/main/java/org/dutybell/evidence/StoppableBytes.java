package org.dutybell.evidence;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InterruptedIOException;

/**
 * Bytes that end with an error once the reading thread is interrupted. {@code ImageReader.abort} does not serve: that of JPEG may not be called
 * from another thread, and is not heard between scans.
 */
final class StoppableBytes extends InputStream {

    private final ByteArrayInputStream bytes;

    StoppableBytes(byte[] bytes) {
        this.bytes = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() throws InterruptedIOException {
        check();
        return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws InterruptedIOException {
        check();
        return bytes.read(target, offset, length);
    }

    private static void check() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("The picture takes too long");
        }
    }
}
