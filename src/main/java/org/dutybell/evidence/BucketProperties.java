package org.dutybell.evidence;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A bucket of an S3-compatible store.
 *
 * @param endpoint address of the store, such as https://oss-cn-hangzhou.aliyuncs.com or http://minio:9000
 * @param region as the store calls it; many take any
 * @param bucket its name
 * @param prefix before all paths, such as dutybell/; may be empty
 * @param accessKey id of the key
 * @param secretKey the secret of the key, never shown
 * @param pathStyle whether the bucket stands in the path and not in the host name
 */
record BucketProperties(
        @Nullable URI endpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String bucket,
        @DefaultValue("") String prefix,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("true") boolean pathStyle) {

    /** The property that is missing, such as dutybell.evidence.s3.bucket; empty when none is. */
    String missing() {
        String what = endpoint == null
                ? "endpoint"
                : bucket.isBlank()
                        ? "bucket"
                        : accessKey.isBlank() ? "access-key" : secretKey.isBlank() ? "secret-key" : "";
        return what.isEmpty() ? "" : "dutybell.evidence.s3." + what;
    }

    @Override
    public String toString() {
        return endpoint + "/" + bucket + "/" + prefix;
    }
}
