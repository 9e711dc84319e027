package org.dutybell.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Supplier;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A bucket of an S3-compatible store. An object is there as a whole or not at all, by the store's own promise. */
final class BucketFiles implements EvidenceFiles {

    private final S3Client client;
    private final BucketProperties bucket;

    BucketFiles(S3Client client, BucketProperties bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /** The store compares the bytes with the MD5 that is sent along, and refuses what was changed on the way. */
    @Override
    public void write(String path, byte[] bytes) {
        if (exists(path)) {
            return;
        }
        asked(
                "store " + bytes.length + " bytes as " + path,
                () -> client.putObject(
                        put -> put.bucket(bucket.bucket()).key(key(path)).contentMD5(md5(bytes)),
                        RequestBody.fromBytes(bytes)));
    }

    @Override
    public boolean exists(String path) {
        return asked("look for " + path, () -> size(path)) >= 0;
    }

    @Override
    public Resource content(String path) {
        return new BucketObject(path);
    }

    @Override
    public void delete(String path) {
        asked(
                "delete " + path,
                () -> client.deleteObject(
                        delete -> delete.bucket(bucket.bucket()).key(key(path))));
    }

    /** -1 when there is none. */
    private long size(String path) {
        try {
            return client.headObject(head -> head.bucket(bucket.bucket()).key(key(path)))
                    .contentLength();
        } catch (NoSuchKeyException none) {
            return -1;
        }
    }

    private String key(String path) {
        return bucket.prefix() + path;
    }

    private <T> T asked(String what, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException refused) {
            throw new UncheckedIOException(
                    "Cannot " + what + " in " + bucket + ": " + reason(refused), new IOException(refused));
        }
    }

    /** The store's own words may name the key; its code does not. */
    private static String reason(SdkException refused) {
        if (refused instanceof S3Exception answered && answered.awsErrorDetails() != null) {
            return answered.statusCode() + " " + answered.awsErrorDetails().errorCode();
        }
        return refused instanceof S3Exception answered
                ? String.valueOf(answered.statusCode())
                : "no answer; check dutybell.evidence.s3.endpoint and the network";
    }

    private static String md5(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has MD5", e);
        }
    }

    /** Read when somebody asks for it. */
    private final class BucketObject extends AbstractResource {

        private final String path;

        BucketObject(String path) {
            this.path = path;
        }

        @Override
        public boolean exists() {
            return BucketFiles.this.exists(path);
        }

        @Override
        public long contentLength() {
            return asked("look for " + path, () -> size(path));
        }

        @Override
        public InputStream getInputStream() {
            return asked(
                    "read " + path,
                    () -> client.getObject(get -> get.bucket(bucket.bucket()).key(key(path))));
        }

        @Override
        public String getDescription() {
            return "evidence " + path + " in " + bucket;
        }
    }
}
