package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutybell.obligation.ObligationState;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sensitive period declared on its page in the middle of a quarter, and cancelled when it has begun. */
@ParameterizedClass
@EnumSource(Database.class)
class SensitiveJourneyTests {

    private static final String INSPECTION = "组织安全监督检查或调研";

    @Parameter
    Database database;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void addsInspectionsInsideItAndTakesBackOnlyWhatHasNotOpened() throws Exception {
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 1), database)) {
            var lead = bureau.phoneOf("u-lead-lin").privately();
            bureau.at("09:00");
            Map<String, String> form =
                    Map.of("name", "全国两会", "from", "2027-03-03", "to", "2027-03-13", "basis", "上级通知", "who", "李主任");

            assertThat(post(bureau, "/sensitive/preview", form)).contains("增加", "项履责事项", INSPECTION);
            assertThat(weeks(bureau)).isEmpty();
            post(bureau, "/sensitive/declare", form);
            bureau.at("09:30");
            assertThat(weeks(bureau)).containsExactly("2027-W09", "2027-W10");

            bureau.on(LocalDate.of(2027, 3, 3), "09:00");
            var reminded = lead.expects(INSPECTION, "重点敏感时期加密：全国两会（3月3日–13日）");
            var sheet = bureau.sheetOf(Phone.codeOf(INSPECTION, reminded));
            lead.saysWithPhoto("#" + sheet.code() + " 检查了两所学校").expects(INSPECTION, "已记录");
            assertThat(sheet.state()).isEqualTo(ObligationState.FULFILLED);

            assertThat(post(bureau, "/sensitive/2027-03-03-1/cancel", Map.of("who", "王主任", "reason", "会期改变")))
                    .isNotNull();
            bureau.at("10:00");
            assertThat(weeks(bureau)).containsExactly("2027-W09");
            assertThat(sheet.state()).isEqualTo(ObligationState.FULFILLED);
            assertThat(get(bureau, "/sensitive")).contains("全国两会", "王主任", "会期改变");
        }
    }

    @Test
    void saysWhereTheHolidaysAreNotPublishedYet() throws Exception {
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 1), database)) {
            Map<String, String> form =
                    Map.of("name", "跨年值守", "from", "2027-12-27", "to", "2028-01-07", "basis", "上级通知", "who", "李主任");

            assertThat(post(bureau, "/sensitive/preview", form)).contains("2028 年尚未公布，暂按法定节日推算");
            post(bureau, "/sensitive/declare", form);

            assertThat(get(bureau, "/sensitive")).contains("跨年值守", "2028 年尚未公布，暂按法定节日推算");
        }
    }

    private static List<String> weeks(Bureau bureau) {
        return bureau.bean(JdbcClient.class).sql("""
                        select period from obligation
                        where duty_code = 'safety-lead-inspection' and period like '%W%' order by period
                        """).query(String.class).list();
    }

    private String get(Bureau bureau, String page) throws IOException, InterruptedException {
        return browser.send(
                        HttpRequest.newBuilder(URI.create(bureau.address() + page))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private String post(Bureau bureau, String page, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(bureau.address() + page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = browser.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(400);
        return answer.body();
    }
}
