package org.dutybell.dingtalk.login;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.dutybell.dingtalk.FakeDingTalk;
import org.dutybell.signin.Identity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is at the browser, by DingTalk's three answers. */
class DingTalkIdentityTests {

    private final FakeDingTalk dingtalk = new FakeDingTalk();
    private final DingTalkIdentity identity = new DingTalkIdentity(
            dingtalk.wire(),
            dingtalk.api(),
            dingtalk.properties(),
            new LoginProperties(URI.create("https://login.example")));

    @AfterEach
    void stop() {
        dingtalk.close();
    }

    @Test
    void leadsToTheLoginPageWithEverythingItWants() {
        URI page = identity.page(URI.create("https://lvze.example.cn/sign-in/back"), "s1");
        assertThat(page)
                .hasHost("login.example")
                .hasPath("/oauth2/auth")
                .hasParameter("redirect_uri", "https://lvze.example.cn/sign-in/back")
                .hasParameter("response_type", "code")
                .hasParameter("client_id", "ding-id")
                .hasParameter("scope", "openid")
                .hasParameter("state", "s1")
                .hasParameter("prompt", "consent");
    }

    @Test
    void knowsAColleagueByTheCode() {
        codeIsGood();
        dingtalk.server.stubFor(get("/v1.0/contact/users/me")
                .withHeader("x-acs-dingtalk-access-token", equalTo("of-the-person"))
                .willReturn(okJson("{\"nick\":\"李娜\",\"unionId\":\"union-1\"}")));
        isInTheBook("{\"errcode\":0,\"result\":{\"contact_type\":0,\"userid\":\"u1\"}}");
        assertThat(identity.identify("c1")).isEqualTo(new Identity.Known("u1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errcode\":60121,\"errmsg\":\"找不到该用户\"}",
                "{\"errcode\":0,\"result\":{\"contact_type\":1,\"userid\":\"u1\"}}"
            })
    void takesNobodyFromOutside(String answer) {
        codeIsGood();
        dingtalk.server.stubFor(get("/v1.0/contact/users/me").willReturn(okJson("{\"unionId\":\"union-9\"}")));
        isInTheBook(answer);
        assertThat(identity.identify("c1")).isEqualTo(new Identity.Stranger());
    }

    @Test
    void saysThatACodeIsUsedUp() {
        dingtalk.server.stubFor(post("/v1.0/oauth2/userAccessToken")
                .willReturn(aResponse()
                        .withStatus(400)
                        .withBody("{\"code\":\"invalidParameter.authCode.notFound\",\"message\":\"不存在的authCode\"}")));
        assertThat(identity.identify("c1")).isEqualTo(new Identity.Stale());
    }

    @Test
    void saysThatDingTalkIsNotThereAndKeepsTheSecret() {
        dingtalk.server.stubFor(
                post("/v1.0/oauth2/userAccessToken").willReturn(aResponse().withStatus(503)));
        assertThat(identity.identify("c1"))
                .isInstanceOfSatisfying(
                        Identity.Unavailable.class,
                        unavailable ->
                                assertThat(unavailable.reason()).contains("503").doesNotContain("app-secret"));
    }

    @Test
    void saysThatThePermissionIsMissing() {
        codeIsGood();
        dingtalk.server.stubFor(get("/v1.0/contact/users/me")
                .willReturn(aResponse()
                        .withStatus(403)
                        .withBody("{\"code\":\"Forbidden.AccessDenied.AccessTokenPermissionDenied\",\"message\":\"no\","
                                + "\"accessdenieddetail\":{\"requiredScopes\":[\"Contact.User.Read\"]}}")));
        assertThat(identity.identify("c1"))
                .isInstanceOfSatisfying(
                        Identity.Unavailable.class,
                        unavailable -> assertThat(unavailable.reason()).contains("Contact.User.Read"));
    }

    private void codeIsGood() {
        dingtalk.server.stubFor(post("/v1.0/oauth2/userAccessToken")
                .withRequestBody(
                        equalToJson("{\"clientId\":\"ding-id\",\"clientSecret\":\"app-secret\",\"code\":\"c1\","
                                + "\"grantType\":\"authorization_code\"}"))
                .willReturn(okJson("{\"accessToken\":\"of-the-person\",\"refreshToken\":\"r\",\"expireIn\":7200}")));
    }

    private void isInTheBook(String answer) {
        dingtalk.server.stubFor(
                post(urlPathEqualTo("/topapi/user/getbyunionid")).willReturn(okJson(answer)));
    }
}
