package org.dutybell.evidence;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/** Makes the client of an S3-compatible store. */
final class Bucket {

    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);
    /** With all repeats: who sends a picture waits for it. */
    private static final Duration DONE_WITHIN = Duration.ofSeconds(60);

    private Bucket() {}

    /**
     * A client that asks of a store no more than S3 had at first: no checksums of its own in trailers, no chunks that are signed one by
     * one, which many compatible stores refuse.
     */
    static S3Client client(BucketProperties properties) {
        return S3Client.builder()
                .endpointOverride(properties.endpoint())
                .region(Region.of(properties.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(properties.accessKey(), properties.secretKey())))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTS_WITHIN)
                        .socketTimeout(ANSWERS_WITHIN)
                        .build())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(properties.pathStyle())
                        .chunkedEncodingEnabled(false)
                        .build())
                .overrideConfiguration(timeouts -> timeouts.apiCallTimeout(DONE_WITHIN))
                .build();
    }
}
