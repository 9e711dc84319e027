package org.dutybell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Autowired
    FakeErasure erasure;

    @BeforeEach
    void nothingYet() {
        erasure.erased.clear();
        evidence.none();
    }

    @Test
    void showsACopyAndNotWhatWasReceived() {
        evidence.has(5, "image/png", "received".getBytes(StandardCharsets.UTF_8));
        for (String address : new String[] {"/evidence/5", "/evidence/5/thumb"}) {
            MvcTestResult picture = get(address);
            assertThat(picture)
                    .hasStatusOk()
                    .hasContentType("image/jpeg")
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .hasHeader("Content-Disposition", "inline; filename=\"evidence-5.jpg\"")
                    .hasBodyTextEqualTo("copy of 5");
            assertThat(picture.getResponse().getHeader("Cache-Control")).contains("private");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/svg+xml", "text/html", "image/heic", "image/jpeg"})
    void handsOutWhatWasReceivedAsAFileOnly(String mediaType) {
        evidence.has(5, mediaType, "<svg/>".getBytes(StandardCharsets.UTF_8));
        assertThat(get("/evidence/5/original"))
                .hasStatusOk()
                .hasContentType("application/octet-stream")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader(
                        "Content-Disposition",
                        "attachment; filename=\"evidence-5.heif\"; filename*=UTF-8''evidence-5.heif")
                .hasBodyTextEqualTo("<svg/>");
    }

    @Test
    void doesNotSendAgainWhatTheBrowserHas() {
        evidence.has(5, "image/jpeg", new byte[] {1});
        for (String address : new String[] {"/evidence/5", "/evidence/5/thumb", "/evidence/5/original"}) {
            String tag = get(address).getResponse().getHeader("ETag");
            assertThat(browser.get().uri(address).header("If-None-Match", tag).exchange())
                    .hasStatus(304);
        }
    }

    @Test
    void notesWhoFetchesAnOriginalAndNotWhoLooksAtCopies() {
        evidence.has(5, "image/jpeg", new byte[] {1});
        get("/evidence/5");
        get("/evidence/5/thumb");
        assertThat(evidence.handedOut).isEmpty();
        get("/evidence/5/original");
        assertThat(evidence.handedOut).containsExactly("5 to console at 127.0.0.1");
    }

    @Test
    void saysWhenAPictureWasErasedAndWhatStays() {
        evidence.has(5, "image/jpeg", new byte[] {1});
        erasure.erased.put(5L, World.NOW);

        assertThat(get("/evidence/5/thumb")).hasStatus(302).hasRedirectedUrl("/console/erased.svg");
        for (String address : new String[] {"/evidence/5", "/evidence/5/original"}) {
            assertThat(get(address)).hasStatus(404).bodyText().contains("已按期限于", "删除", "hash5");
        }
        assertThat(evidence.handedOut).isEmpty();
    }

    @Test
    void leadsToTheOriginalWhereThereIsNoCopy() {
        evidence.has(5, "image/heic", new byte[] {1});
        assertThat(get("/evidence/5")).hasStatus(302).hasRedirectedUrl("/evidence/5/original");
        assertThat(get("/evidence/5/thumb")).hasStatus(302).hasRedirectedUrl("/console/no-preview.svg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/evidence/6", "/evidence/6/thumb", "/evidence/..", "/evidence/-1", "/evidence/x/thumb"})
    void saysWhatToDoWhenThereIsNoSuch(String address) {
        assertThat(get(address)).hasStatus(404);
    }

    private MvcTestResult get(String address) {
        return browser.get().uri(address).exchange();
    }
}
