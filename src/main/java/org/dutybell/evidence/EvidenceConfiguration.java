package org.dutybell.evidence;

import java.util.Objects;
import org.dutybell.shared.DutyBellProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import software.amazon.awssdk.services.s3.S3Client;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceProperties.class)
class EvidenceConfiguration {

    @Bean
    Likenesses likenesses(JdbcClient jdbc) {
        return new StoredLikenesses(new EvidenceRows(jdbc), new LookRows(jdbc));
    }

    @Bean
    EvidenceFiles evidenceFiles(DutyBellProperties shared, EvidenceProperties properties) {
        if (properties.store() == EvidenceProperties.Kind.FOLDER) {
            return new FolderFiles(Objects.requireNonNullElse(
                    properties.dir(), shared.dataDir().resolve("evidence")));
        }
        BucketProperties bucket = properties.s3();
        if (!bucket.missing().isEmpty()) {
            throw new EvidenceStoreException(
                    "dutybell.evidence.store is s3, and " + bucket.missing() + " is empty",
                    "Set it, or keep evidence in a folder with dutybell.evidence.store=folder.");
        }
        S3Client client = Bucket.client(bucket);
        BucketCheck.run(client, bucket);
        return new BucketFiles(client, bucket);
    }

    @Bean
    Erasure erasure(EvidenceFiles files, JdbcClient jdbc) {
        return new StoredErasure(files, jdbc);
    }

    @Bean
    Evidence evidence(EvidenceFiles files, DutyBellProperties shared, EvidenceProperties properties, JdbcClient jdbc) {
        return new StoredEvidence(files, new EvidenceRows(jdbc), properties::largest, shared.zone());
    }
}
