package org.dutybell.evidence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Finds out at the start what would otherwise fail with the first photo of the day. */
final class BucketCheck {

    private static final Logger log = LoggerFactory.getLogger(BucketCheck.class);

    private BucketCheck() {}

    /**
     * Asks for the bucket. A store that does not answer may be back in a minute and stops nothing.
     *
     * @throws EvidenceStoreException when it answers that there is no such bucket or that the key may not use it
     */
    static void run(S3Client client, BucketProperties bucket) {
        try {
            client.headBucket(head -> head.bucket(bucket.bucket()));
        } catch (S3Exception answered) {
            if (answered.statusCode() == 404) {
                throw new EvidenceStoreException(
                        "The bucket of dutybell.evidence.s3.bucket does not exist in " + bucket,
                        "Make the bucket, or correct the name.");
            }
            if (answered.statusCode() == 401 || answered.statusCode() == 403) {
                throw new EvidenceStoreException(
                        "The store of " + bucket + " refuses the key of dutybell.evidence.s3.access-key ("
                                + answered.statusCode() + ")",
                        "Check dutybell.evidence.s3.access-key, dutybell.evidence.s3.secret-key and the rights of the key:"
                                + " it must list the bucket and read, write and delete objects.");
            }
            log.error(
                    "The evidence store {} answers {}; photos cannot be kept until it is well",
                    bucket,
                    answered.statusCode());
        } catch (SdkClientException silent) {
            log.error(
                    "The evidence store {} does not answer; photos cannot be kept until it does. Check"
                            + " dutybell.evidence.s3.endpoint and the network.",
                    bucket);
        }
    }
}
