package org.dutybell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(EvidenceController.class)
@Import(Fakes.class)
class EvidencePageTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    FakeEvidence evidence;

    @BeforeEach
    void nothingYet() {
        evidence.none();
    }

    @Test
    void showsAPictureAsReceived() {
        byte[] received = FakeEvidence.drawn("jpg", 40, 30);
        evidence.has(5, "image/jpeg", received);
        MvcTestResult picture = get("/evidence/5");
        assertThat(picture)
                .hasStatusOk()
                .hasContentType("image/jpeg")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Disposition", "inline; filename=\"evidence-5.jpeg\"");
        assertThat(picture.getResponse().getHeader("Cache-Control")).contains("private");
        assertThat(picture.getResponse().getContentAsByteArray()).isEqualTo(received);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/svg+xml", "text/html", "image/heic"})
    void handsOutAnythingElseAsAFile(String mediaType) {
        evidence.has(5, mediaType, "<svg/>".getBytes(StandardCharsets.UTF_8));
        for (String address : new String[] {"/evidence/5", "/evidence/5/thumb"}) {
            assertThat(get(address))
                    .hasStatusOk()
                    .hasContentType("application/octet-stream")
                    .hasHeader("Content-Disposition", "attachment; filename=\"evidence-5.bin\"");
        }
    }

    @Test
    void doesNotSendAgainWhatTheBrowserHas() {
        evidence.has(5, "image/jpeg", FakeEvidence.drawn("jpg", 40, 30));
        for (String address : new String[] {"/evidence/5", "/evidence/5/thumb"}) {
            String tag = get(address).getResponse().getHeader("ETag");
            assertThat(browser.get().uri(address).header("If-None-Match", tag).exchange())
                    .hasStatus(304);
        }
    }

    @ParameterizedTest
    @CsvSource({"jpg, image/jpeg", "png, image/png", "gif, image/gif", "bmp, image/bmp"})
    void scalesTheThumbnail(String format, String mediaType) throws IOException {
        evidence.has(5, mediaType, FakeEvidence.drawn(format, 1500, 1000));
        BufferedImage small = thumbnail();
        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isEqualTo(213);
    }

    @Test
    void leavesASmallPictureAsSmallAsItIs() throws IOException {
        evidence.has(5, "image/png", FakeEvidence.drawn("png", 30, 20));
        assertThat(thumbnail().getWidth()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({"1, 320, 160, 160, 20", "3, 320, 160, 160, 140", "6, 160, 320, 140, 160", "8, 160, 320, 20, 160"})
    void setsAPhotoUprightAsThePhoneWasHeld(int note, int width, int height, int redX, int redY) throws IOException {
        evidence.has(5, "image/jpeg", withOrientation(FakeEvidence.drawn("jpg", 800, 400), note));
        BufferedImage small = thumbnail();
        assertThat(small.getWidth()).isEqualTo(width);
        assertThat(small.getHeight()).isEqualTo(height);
        Color red = new Color(small.getRGB(redX, redY));
        assertThat(red.getRed() - red.getGreen()).isGreaterThan(150);
    }

    @Test
    void showsTheOriginalWhereItCannotBeScaled() {
        byte[] webp = "RIFF....WEBP".getBytes(StandardCharsets.US_ASCII);
        evidence.has(5, "image/webp", webp);
        assertThat(get("/evidence/5/thumb")).hasStatusOk().hasContentType("image/webp");
    }

    @Test
    void showsTheOriginalOfADamagedPicture() {
        byte[] whole = FakeEvidence.drawn("png", 400, 400);
        evidence.has(5, "image/png", Arrays.copyOf(whole, 60));
        assertThat(get("/evidence/5/thumb")).hasStatusOk().hasContentType("image/png");
    }

    @Test
    void doesNotDecodeAPictureThatClaimsToBeHuge() {
        byte[] bytes = FakeEvidence.drawn("bmp", 4, 4);
        bytes[20] = 0x7F;
        bytes[24] = 0x7F;
        evidence.has(5, "image/bmp", bytes);
        assertThat(get("/evidence/5/thumb")).hasStatusOk().hasContentType("image/bmp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/evidence/6", "/evidence/6/thumb", "/evidence/..", "/evidence/-1", "/evidence/x/thumb"})
    void saysWhatToDoWhenThereIsNoSuch(String address) {
        assertThat(get(address)).hasStatus(404);
    }

    private BufferedImage thumbnail() throws IOException {
        MvcTestResult result = get("/evidence/5/thumb");
        assertThat(result).hasStatusOk().hasContentType("image/jpeg");
        return ImageIO.read(new ByteArrayInputStream(result.getResponse().getContentAsByteArray()));
    }

    /** Puts an Exif segment with just that note behind the first marker. */
    private static byte[] withOrientation(byte[] jpeg, int note) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34});
        bytes.writeBytes("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(new byte[] {0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, (byte) note, 0, 0});
        bytes.writeBytes(new byte[] {0, 0, 0, 0});
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    private MvcTestResult get(String address) {
        return browser.get().uri(address).exchange();
    }
}
