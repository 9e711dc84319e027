package org.dutybell.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.LocalDate;
import java.util.Map;
import org.dutybell.audit.AuditState;
import org.dutybell.audit.SelfAudits;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bureau proves to itself each morning that nothing got lost, and says so when something did. */
@ParameterizedClass
@EnumSource(Database.class)
class SelfAuditJourneyTests {

    private static final String NOT_HELD = "与规则不符";

    @Parameter
    Database database;

    @Test
    void holdsOnAnOrdinaryDayAndTellsTheAdminWhenARowIsLost() {
        WireMockServer watcher = new WireMockServer(options().dynamicPort());
        watcher.start();
        watcher.stubFor(get(anyUrl()).willReturn(ok()));
        try (Bureau bureau = Bureau.opensOn(
                LocalDate.of(2027, 3, 1),
                database,
                Map.of("dutybell.admins", "safety-qin", "dutybell.audit.heartbeat-url", watcher.baseUrl() + "/up"))) {
            var admin = bureau.phoneOf("u-safety-qin").privately();
            bureau.at("20:00");
            bureau.nextDayAt("07:00");
            assertThat(bureau.bean(SelfAudits.class).of(LocalDate.of(2027, 3, 2)))
                    .hasValueSatisfying(audit -> {
                        assertThat(audit.flaws()).isEmpty();
                        assertThat(audit.state()).isEqualTo(AuditState.HELD);
                    });
            watcher.verify(2, getRequestedFor(anyUrl()));
            admin.expectsNothing(NOT_HELD);

            bureau.bean(JdbcClient.class)
                    .sql("delete from escalation_step where escalation_id in (select id from escalation)")
                    .update();
            int lost =
                    bureau.bean(JdbcClient.class).sql("delete from escalation").update();
            bureau.nextDayAt("07:00");

            assertThat(lost).isPositive();
            admin.expects(NOT_HELD, "告知没有着落 " + lost);
            watcher.verify(2, getRequestedFor(anyUrl()));
        } finally {
            watcher.stop();
        }
    }
}
