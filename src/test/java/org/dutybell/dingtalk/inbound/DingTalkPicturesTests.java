package org.dutybell.dingtalk.inbound;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dutybell.checkin.PictureUnavailable;
import org.dutybell.dingtalk.FakeDingTalk;
import org.dutybell.dingtalk.wire.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DingTalkPicturesTests {

    private static final String CODE = "/v1.0/robot/messageFiles/download";
    private static final byte[] PICTURE = new byte[1000];

    private final FakeDingTalk dingtalk = new FakeDingTalk();

    @BeforeEach
    void answer() {
        String address = dingtalk.server.url("/storage/a.file?Signature=s&Expires=1671377946");
        dingtalk.server.stubFor(post(CODE).willReturn(okJson("{\"downloadUrl\":\"" + address + "\"}")));
        storageAnswers(aResponse().withBody(PICTURE));
    }

    @AfterEach
    void stop() {
        dingtalk.close();
    }

    @Test
    void downloadsByCodeAndThenWithoutTheToken() throws Exception {
        assertThat(dingtalk.pictures().download("d1", "ding-robot")).isEqualTo(PICTURE);
        assertThat(dingtalk.onlyBody(CODE).toString())
                .isEqualTo("{\"downloadCode\":\"d1\",\"robotCode\":\"ding-robot\"}");
        dingtalk.server.verify(
                getRequestedFor(urlPathEqualTo("/storage/a.file")).withoutHeader(Wire.TOKEN_HEADER));
    }

    @ParameterizedTest
    @CsvSource({
        "400,invalidParameter.robotCode.downloadCode,false",
        "400,invalidParameter.robotCode.empty,false",
        "400,invalidParameter.robotCode.auth,false",
        "403,Forbidden.AccessDenied.QpsLimitForApi,true",
        "403,Forbidden.AccessDenied.ApiCountLimitForOrg,true",
        "403,Forbidden.AccessDenied.AccessTokenPermissionDenied,true",
        "500,system.error,true",
        "504,gateway,true"
    })
    void knowsWhenThePersonMustSendItAgain(int status, String code, boolean worthRetrying) {
        dingtalk.server.stubFor(
                post(CODE).willReturn(okJson("{\"code\":\"" + code + "\"}").withStatus(status)));
        expect(this::download, worthRetrying).hasMessageContaining(code);
    }

    @ParameterizedTest
    @CsvSource({"403,true", "404,false", "410,false", "400,false", "302,false", "500,true", "503,true"})
    void takesNothingButA200FromTheStorage(int status, boolean worthRetrying) {
        storageAnswers(aResponse().withStatus(status).withHeader("Location", dingtalk.server.url("/other")));
        expect(this::download, worthRetrying).hasMessageContaining("HTTP " + status);
    }

    @Test
    void stopsAtTheAllowedSizeWhetherOrNotItIsAnnounced() throws Exception {
        dingtalk.with("max-file-size", "1000B");
        assertThat(dingtalk.pictures().download("d1", "r")).hasSize(1000);
        storageAnswers(aResponse().withBody(new byte[1001]));
        expect(this::download, false).hasMessageContaining("larger than the allowed");
        storageAnswers(aResponse().withBody(new byte[1001]).withChunkedDribbleDelay(2, 10));
        expect(this::download, false).hasMessageContaining("larger than the allowed");
    }

    @Test
    void triesAgainAfterASlowOrBrokenStorage() {
        dingtalk.with("picture-timeout", "500ms");
        storageAnswers(aResponse().withBody(PICTURE).withChunkedDribbleDelay(5, 5000));
        expect(this::download, true);
        storageAnswers(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
        expect(this::download, true);
    }

    @Test
    void triesAgainWhenTheAnswerNamesNoAddress() {
        dingtalk.server.stubFor(post(CODE).willReturn(okJson("{}")));
        expect(this::download, true);
        dingtalk.server.stubFor(post(CODE).willReturn(okJson("{\"downloadUrl\":\"no address\"}")));
        expect(this::download, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/a",
                "http://localhost/a",
                "http://[::1]/a",
                "http://10.0.0.5/a",
                "http://172.16.0.1/a",
                "http://192.168.1.1/a",
                "http://169.254.169.254/latest/meta-data",
                "http://100.64.0.1/a",
                "http://0.0.0.0/a",
                "http://[fd00::1]/a",
                "http://[::ffff:10.0.0.1]/a",
                "file:///etc/passwd"
            })
    void neverGoesIntoTheInternalNetworkForTheRealDingTalk(String address) {
        dingtalk.with("api-base-url", "https://api.dingtalk.com");
        PictureDownload download = new PictureDownload(dingtalk.properties());
        expect(() -> download.get(URI.create(address)), false);
    }

    private void storageAnswers(ResponseDefinitionBuilder answer) {
        dingtalk.server.stubFor(get(urlPathEqualTo("/storage/a.file")).willReturn(answer));
    }

    private void download() throws PictureUnavailable {
        dingtalk.pictures().download("d1", "ding-robot");
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> expect(
            ThrowingCallable call, boolean worthRetrying) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        PictureUnavailable.class,
                        gone -> assertThat(gone.worthRetrying()).isEqualTo(worthRetrying));
    }
}
