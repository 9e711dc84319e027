package org.dutybell.evidence;

import java.nio.file.Path;
import java.util.Objects;
import org.dutybell.shared.DutyBellProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceProperties.class)
class EvidenceConfiguration {

    @Bean
    Likenesses likenesses(JdbcClient jdbc) {
        return new StoredLikenesses(new EvidenceRows(jdbc), new LookRows(jdbc));
    }

    @Bean
    Evidence evidence(DutyBellProperties shared, EvidenceProperties properties, JdbcClient jdbc) {
        Path dir = Objects.requireNonNullElse(properties.dir(), shared.dataDir().resolve("evidence"));
        return new StoredEvidence(
                new FolderFiles(dir), new EvidenceRows(jdbc), properties.maxPictureSize(), shared.zone());
    }
}
