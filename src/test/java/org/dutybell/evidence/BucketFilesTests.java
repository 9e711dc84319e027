package org.dutybell.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

class BucketFilesTests {

    private static final String PATH = "2027/03/abc.jpg";
    private static final byte[] PHOTO = "a photo".getBytes(StandardCharsets.UTF_8);

    private FakeBucket store;
    private BucketFiles files;

    @BeforeEach
    void open() {
        store = new FakeBucket();
        files = files(store.properties());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsWhatItIsGivenBelowItsPrefix() throws IOException {
        files.write(PATH, PHOTO);

        assertThat(store.objects()).containsOnlyKeys("dutybell/" + PATH);
        assertThat(files.exists(PATH)).isTrue();
        assertThat(files.content(PATH).contentLength()).isEqualTo(PHOTO.length);
        assertThat(files.content(PATH).getContentAsByteArray()).isEqualTo(PHOTO);
    }

    @Test
    void writesNothingASecondTime() {
        files.write(PATH, PHOTO);
        files.write(PATH, "another one".getBytes(StandardCharsets.UTF_8));

        assertThat(store.objects().get("dutybell/" + PATH)).isEqualTo(PHOTO);
        assertThat(store.asked()).filteredOn(asked -> asked.startsWith("PUT")).hasSize(1);
    }

    @Test
    void deletesAndDoesNotMindWhenThereIsNothing() {
        files.write(PATH, PHOTO);
        files.delete(PATH);
        files.delete(PATH);

        assertThat(files.exists(PATH)).isFalse();
        assertThat(files.content(PATH).exists()).isFalse();
    }

    @Test
    void asksAgainWhenTheStoreIsBusy() {
        store.isBusy(1);
        assertThat(files.exists(PATH)).isFalse();
        store.isBusy(1);

        files.write(PATH, PHOTO);

        assertThat(store.objects()).hasSize(1);
    }

    @Test
    void saysWhatItCouldNotDoWithoutTheSecret() {
        BucketFiles strange = files(store.properties(FakeBucket.NAME, "AKOTHER"));

        assertThatThrownBy(() -> strange.write(PATH, PHOTO))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContainingAll(PATH, "/evidence/dutybell/", "403")
                .hasMessageNotContaining("secret nobody");
    }

    @Test
    void givesUpWhenNobodyAnswers() {
        BucketProperties there = store.properties();
        store.close();

        assertThatThrownBy(() -> files(there).write(PATH, PHOTO))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("check dutybell.evidence.s3.endpoint");
    }

    @Test
    void stopsTheStartWhenTheBucketOrTheKeyIsWrong() {
        assertThatThrownBy(() -> checked(store.properties("elsewhere", FakeBucket.KEY)))
                .isInstanceOf(EvidenceStoreException.class)
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> checked(store.properties(FakeBucket.NAME, "AKOTHER")))
                .isInstanceOf(EvidenceStoreException.class)
                .hasMessageContaining("refuses the key");
        assertThatCode(() -> checked(store.properties())).doesNotThrowAnyException();
    }

    @Test
    void doesNotStopTheStartWhenTheStoreIsAwayForAMoment() {
        BucketProperties there = store.properties();
        store.close();

        assertThatCode(() -> checked(there)).doesNotThrowAnyException();
    }

    @Test
    void namesTheFirstPropertyThatIsMissing() {
        URI endpoint = URI.create("https://store.example");

        assertThat(new BucketProperties(null, "r", "b", "", "k", "s", true).missing())
                .isEqualTo("dutybell.evidence.s3.endpoint");
        assertThat(new BucketProperties(endpoint, "r", "", "", "k", "s", true).missing())
                .isEqualTo("dutybell.evidence.s3.bucket");
        assertThat(new BucketProperties(endpoint, "r", "b", "", "", "s", true).missing())
                .isEqualTo("dutybell.evidence.s3.access-key");
        assertThat(new BucketProperties(endpoint, "r", "b", "", "k", " ", true).missing())
                .isEqualTo("dutybell.evidence.s3.secret-key");
        assertThat(new BucketProperties(endpoint, "r", "b", "", "k", "s", true))
                .satisfies(whole -> assertThat(whole.missing()).isEmpty())
                .hasToString("https://store.example/b/");
    }

    private static BucketFiles files(BucketProperties properties) {
        return new BucketFiles(Bucket.client(properties), properties);
    }

    private static void checked(BucketProperties properties) {
        try (S3Client client = Bucket.client(properties)) {
            BucketCheck.run(client, properties);
        }
    }
}
