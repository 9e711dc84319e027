package org.dutybell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(controllers = EvidenceController.class, properties = "dutybell.console.stamp=true")
@Import(Fakes.class)
class StampPageTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    FakeEvidence evidence;

    private final byte[] copy = jpeg();

    @BeforeEach
    void one() {
        evidence.none();
        evidence.has(5, "image/jpeg", "received".getBytes(StandardCharsets.UTF_8));
        evidence.looksLike(5, copy);
    }

    @Test
    void writesSchoolCodePersonAndTimeOverTheCopy() {
        assertThat(browser.get().uri("/evidence/5"))
                .hasStatusOk()
                .hasContentType("image/svg+xml;charset=UTF-8")
                .hasHeader("Content-Security-Policy", "default-src 'none'; img-src data:; frame-ancestors 'none'")
                .bodyText()
                .contains(
                        "width=\"800\" height=\"600\"",
                        Base64.getEncoder().encodeToString(copy),
                        "示例市第一中学 #D7K3",
                        "李静 收到于 2027-03-18 14:05");
    }

    @Test
    void leavesThumbnailAndOriginalAsTheyAre() {
        assertThat(browser.get().uri("/evidence/5/thumb")).hasContentType("image/jpeg");
        assertThat(browser.get().uri("/evidence/5/original")).hasBodyTextEqualTo("received");
    }

    @Test
    void takesWordsForWordsAndNotForMarkup() throws IOException {
        String drawing = Stamp.on(new ByteArrayResource(copy), List.of("</text><script>alert(1)</script>"))
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(drawing).doesNotContain("<script").contains("&#60;script&#62;");
    }

    private static byte[] jpeg() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
