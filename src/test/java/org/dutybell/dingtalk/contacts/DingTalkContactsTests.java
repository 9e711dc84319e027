package org.dutybell.dingtalk.contacts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dutybell.dingtalk.FakeDingTalk;
import org.dutybell.organisation.Contact;
import org.dutybell.organisation.ContactsUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of each contact call. */
class DingTalkContactsTests {

    private static final String DEPARTMENTS = "/topapi/v2/department/listsub";
    private static final String PEOPLE = "/topapi/v2/user/list";
    private static final String USER = "/topapi/v2/user/get";
    private static final String BY_MOBILE = "/topapi/v2/user/getbymobile";
    private static final String BY_UNION_ID = "/topapi/user/getbyunionid";
    private static final String SCOPES = "/auth/scopes";
    private static final String NOBODY = "{\"errcode\":0,\"result\":{\"has_more\":false,\"list\":[]}}";

    private final FakeDingTalk dingtalk = new FakeDingTalk();
    private final List<Duration> pauses = new ArrayList<>();

    @BeforeEach
    void isEmpty() {
        scopes("{\"errcode\":0,\"auth_org_scopes\":{\"authed_dept\":[1],\"authed_user\":[]}}");
        dingtalk.server.stubFor(post(urlPathEqualTo(DEPARTMENTS)).willReturn(okJson("{\"errcode\":0,\"result\":[]}")));
        dingtalk.server.stubFor(post(urlPathEqualTo(PEOPLE)).willReturn(okJson(NOBODY)));
    }

    @AfterEach
    void stops() {
        dingtalk.close();
    }

    @Test
    void readsDepartmentsBelowEachOther() throws ContactsUnavailable {
        below(1, "[{\"dept_id\":10,\"name\":\"学校\",\"parent_id\":1}]");
        below(10, "[{\"dept_id\":11,\"name\":\"第三中学\",\"parent_id\":10}]");
        people(
                11,
                "{\"userid\":\"u1\",\"unionid\":\"n1\",\"name\":\"李娜\",\"mobile\":\"13800000001\",\"active\":true,"
                        + "\"dept_id_list\":[11,10]}");

        assertThat(contacts().all().contacts())
                .containsExactly(new Contact("u1", "n1", "李娜", "13800000001", true, "第三中学、学校"));
        dingtalk.server.verify(postRequestedFor(urlPathEqualTo(PEOPLE))
                .withQueryParam("access_token", equalTo("token-1"))
                .withRequestBody(equalToJson("{\"dept_id\":11,\"cursor\":0,\"size\":2}")));
    }

    @Test
    void readsNumbersAndTruthValuesThatAreText() throws ContactsUnavailable {
        scopes("{\"errcode\":\"0\",\"auth_org_scopes\":{\"authed_dept\":\"[1]\",\"authed_user\":\"\"}}");
        below(1, "{\"dept_id\":\"10\",\"name\":\"学校\"}");
        dingtalk.server.stubFor(
                post(urlPathEqualTo(PEOPLE))
                        .withRequestBody(equalToJson("{\"dept_id\":10,\"cursor\":0,\"size\":2}"))
                        .willReturn(
                                okJson(
                                        "{\"errcode\":\"0\",\"result\":{\"has_more\":\"false\",\"list\":{\"userid\":\"u1\","
                                                + "\"name\":\"李娜\",\"mobile\":\"+86-138 0000 0001\",\"active\":\"false\",\"dept_id_list\":\"[10]\"}}}")));

        assertThat(contacts().all().contacts())
                .containsExactly(new Contact("u1", null, "李娜", "13800000001", false, "学校"));
    }

    @Test
    void asksForTheNextPageUntilThereIsNone() throws ContactsUnavailable {
        page(0, "\"has_more\":true,\"next_cursor\":2", "u1", "u2");
        page(2, "\"has_more\":\"true\",\"next_cursor\":\"4\"", "u3", "u4");
        page(4, "\"has_more\":false", "u5");

        assertThat(contacts().all().contacts())
                .extracting(Contact::userId)
                .containsExactly("u1", "u2", "u3", "u4", "u5");
    }

    @Test
    void endsWhenThePagesLeadNowhere() throws ContactsUnavailable {
        page(0, "\"has_more\":true,\"next_cursor\":0", "u1");

        assertThat(contacts().all().contacts()).hasSize(1);
    }

    @Test
    void namesAPersonOfTwoDepartmentsOnce() throws ContactsUnavailable {
        below(1, "[{\"dept_id\":10,\"name\":\"甲\"},{\"dept_id\":11,\"name\":\"乙\"}]");
        people(10, "{\"userid\":\"u1\",\"name\":\"李娜\"}");
        people(11, "{\"userid\":\"U1\",\"name\":\"李娜\"}");

        assertThat(contacts().all().contacts()).hasSize(1);
    }

    @Test
    void beginsWhereTheScopeOfTheAppBegins() throws ContactsUnavailable {
        scopes("{\"errcode\":0,\"auth_org_scopes\":{\"authed_dept\":[20],\"authed_user\":[\"u9\"]}}");
        people(20, "{\"userid\":\"u1\",\"name\":\"李娜\"}");
        answers(USER, "{\"errcode\":0,\"result\":{\"userid\":\"u9\",\"name\":\"王强\",\"unionid\":\"n9\"}}");

        assertThat(contacts().all().contacts()).extracting(Contact::userId).containsExactlyInAnyOrder("u1", "u9");
        dingtalk.server.verify(
                0, postRequestedFor(urlPathEqualTo(DEPARTMENTS)).withRequestBody(equalToJson("{\"dept_id\":1}")));
    }

    @Test
    void saysThatTheAppSeesNobody() throws ContactsUnavailable {
        scopes("{\"errcode\":0,\"auth_org_scopes\":{\"authed_dept\":[],\"authed_user\":[]}}");

        assertThat(contacts().all().remark()).contains("shows the app nobody", "contact scope", "publish a version");
    }

    @Test
    void saysThatNumbersAreNotShown() throws ContactsUnavailable {
        people(1, "{\"userid\":\"u1\",\"name\":\"李娜\"}");

        assertThat(contacts().all().remark()).contains("no mobile numbers", "tick the permission");
    }

    @Test
    void passesOverADepartmentOutsideTheScopeAndSaysSo() throws ContactsUnavailable {
        below(1, "[{\"dept_id\":10,\"name\":\"甲\"},{\"dept_id\":11,\"name\":\"乙\"}]");
        people(10, "{\"userid\":\"u1\",\"name\":\"李娜\",\"mobile\":\"13800000001\"}");
        dingtalk.server.stubFor(post(urlPathEqualTo(DEPARTMENTS))
                .withRequestBody(equalToJson("{\"dept_id\":11}"))
                .willReturn(okJson("{\"errcode\":50004,\"errmsg\":\"dept not in scope\"}")));
        dingtalk.server.stubFor(post(urlPathEqualTo(PEOPLE))
                .withRequestBody(equalToJson("{\"dept_id\":11,\"cursor\":0,\"size\":2}"))
                .willReturn(okJson("{\"errcode\":\"50004\",\"errmsg\":\"dept not in scope\"}")));

        var all = contacts().all();

        assertThat(all.contacts()).hasSize(1);
        assertThat(all.remark()).startsWith("1 departments are outside the contact scope");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"errcode\":88,\"sub_code\":\"60011\",\"errmsg\":\"no right\"}', qyapi_get_department_list",
        "'{\"errcode\":60020,\"errmsg\":\"ip not in whitelist\"}', outgoing address",
        "'{\"errcode\":88,\"sub_code\":\"90020\",\"errmsg\":\"quota\"}', used up",
        "'{\"errcode\":40035,\"errmsg\":\"bad parameter\"}', 40035"
    })
    void saysWhyTheAddressBookCannotBeHad(String answer, String reason) {
        answers(DEPARTMENTS, answer);

        assertThatThrownBy(() -> contacts().all())
                .isInstanceOf(ContactsUnavailable.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("token-1");
        assertThat(pauses).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"90018", "90002"})
    void waitsAMomentWhenItAskedTooFast(String code) throws ContactsUnavailable {
        first(okJson("{\"errcode\":88,\"sub_code\":\"" + code + "\",\"errmsg\":\"too fast\"}"));
        people(1, "{\"userid\":\"u1\",\"name\":\"李娜\"}");

        assertThat(contacts().all().contacts()).hasSize(1);
        assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void asksAgainWhenTheAnswerBroke() throws ContactsUnavailable {
        first(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
        people(1, "{\"userid\":\"u1\",\"name\":\"李娜\"}");

        assertThat(contacts().all().contacts()).hasSize(1);
    }

    @Test
    void givesUpWhenItNeverAnswers() {
        dingtalk.server.stubFor(
                post(urlPathEqualTo(DEPARTMENTS)).willReturn(aResponse().withStatus(502)));

        assertThatThrownBy(() -> contacts().all()).isInstanceOf(ContactsUnavailable.class);
        dingtalk.server.verify(4, postRequestedFor(urlPathEqualTo(DEPARTMENTS)));
    }

    @Test
    void fetchesANewTokenWhenTheOldOneIsOver() throws ContactsUnavailable {
        first(okJson("{\"errcode\":40014,\"errmsg\":\"invalid access_token\"}"));
        people(1, "{\"userid\":\"u1\",\"name\":\"李娜\"}");

        assertThat(contacts().all().contacts()).hasSize(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void findsOnePersonByNumber() throws ContactsUnavailable {
        dingtalk.server.stubFor(post(urlPathEqualTo(BY_MOBILE))
                .withRequestBody(equalToJson("{\"mobile\":\"13800000001\"}"))
                .willReturn(okJson("{\"errcode\":0,\"result\":{\"userid\":\"u1\"}}")));
        answers(
                USER,
                "{\"errcode\":0,\"result\":{\"userid\":\"u1\",\"unionid\":\"n1\",\"name\":\"李娜\",\"active\":\"true\"}}");

        assertThat(contacts().byMobile("13800000001")).contains(new Contact("u1", "n1", "李娜", null, true, ""));
    }

    @Test
    void findsOnePersonByUnionId() throws ContactsUnavailable {
        dingtalk.server.stubFor(post(urlPathEqualTo(BY_UNION_ID))
                .withRequestBody(equalToJson("{\"unionid\":\"n1\"}"))
                .willReturn(okJson("{\"errcode\":0,\"result\":{\"contact_type\":\"0\",\"userid\":\"u1\"}}")));
        answers(USER, "{\"errcode\":0,\"result\":{\"userid\":\"u1\",\"unionid\":\"n1\",\"name\":\"李娜\"}}");

        assertThat(contacts().byUnionId("n1")).get().extracting(Contact::userId).isEqualTo("u1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"60121", "40104", "33012"})
    void findsNobody(String code) throws ContactsUnavailable {
        answers(BY_MOBILE, "{\"errcode\":" + code + ",\"errmsg\":\"nobody\"}");

        assertThat(contacts().byMobile("13800000001")).isEmpty();
    }

    @Test
    void saysThatTheOneFoundIsOutsideTheScope() {
        answers(BY_UNION_ID, "{\"errcode\":0,\"result\":{\"userid\":\"u1\"}}");
        answers(USER, "{\"errcode\":50002,\"errmsg\":\"user not in scope\"}");

        assertThatThrownBy(() -> contacts().byUnionId("n1"))
                .hasMessageContaining("50002")
                .hasMessageContaining("widen the contact scope");
    }

    @Test
    void saysWhichPermissionASearchByNumberNeeds() {
        answers(BY_MOBILE, "{\"errcode\":60011,\"errmsg\":\"no permission\"}");

        assertThatThrownBy(() -> contacts().byMobile("13800000001")).hasMessageContaining("qyapi_get_member_by_mobile");
    }

    private DingTalkContacts contacts() {
        return new DingTalkContacts(new ContactCalls(dingtalk.api(), pauses::add), 2);
    }

    private void scopes(String answer) {
        dingtalk.server.stubFor(get(urlPathEqualTo(SCOPES)).willReturn(okJson(answer)));
    }

    private void answers(String path, String answer) {
        dingtalk.server.stubFor(post(urlPathEqualTo(path)).willReturn(okJson(answer)));
    }

    private void below(int department, String result) {
        dingtalk.server.stubFor(post(urlPathEqualTo(DEPARTMENTS))
                .withRequestBody(equalToJson("{\"dept_id\":" + department + "}"))
                .willReturn(okJson("{\"errcode\":0,\"result\":" + result + "}")));
    }

    private void people(int department, String user) {
        dingtalk.server.stubFor(post(urlPathEqualTo(PEOPLE))
                .withRequestBody(equalToJson("{\"dept_id\":" + department + ",\"cursor\":0,\"size\":2}"))
                .willReturn(okJson("{\"errcode\":0,\"result\":{\"has_more\":false,\"list\":[" + user + "]}}")));
    }

    private void page(int cursor, String next, String... users) {
        String list = String.join(
                ",",
                List.of(users).stream()
                        .map(user -> "{\"userid\":\"" + user + "\",\"name\":\"某人\"}")
                        .toList());
        dingtalk.server.stubFor(post(urlPathEqualTo(PEOPLE))
                .withRequestBody(equalToJson("{\"dept_id\":1,\"cursor\":" + cursor + ",\"size\":2}"))
                .willReturn(okJson("{\"errcode\":0,\"result\":{" + next + ",\"list\":[" + list + "]}}")));
    }

    /** The first call for departments is answered so; then there are none below. */
    private void first(ResponseDefinitionBuilder answer) {
        dingtalk.server.stubFor(post(urlPathEqualTo(DEPARTMENTS))
                .inScenario("once")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(answer)
                .willSetStateTo("after"));
        dingtalk.server.stubFor(post(urlPathEqualTo(DEPARTMENTS))
                .inScenario("once")
                .whenScenarioStateIs("after")
                .willReturn(okJson("{\"errcode\":0,\"result\":[]}")));
    }
}
