package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is urgent reaches the duty room by e-mail while DingTalk is down. */
class EmailJourneyTests {

    private static final String INSPECTION = "带队检查学校安全";
    private static final String SUBJECT_PART = "逾期";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void writesOnceWhileDingTalkIsDownAndDingTalkTellsOnceAfterwards() throws Exception {
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 30), Database.H2, settings())) {
            var principal = bureau.phoneOf("u-lead-zhou").privately();
            var team = bureau.phoneOf("u-lead-lin").in("leadership");
            bureau.at("08:45");
            var inspection = bureau.sheetOf(Phone.codeOf(INSPECTION, principal.expects(INSPECTION)));
            bureau.on(LocalDate.of(2027, 4, 1), "17:29");
            bureau.sandbox().trouble("", Map.of("api", "*", "kind", "html", "status", "502", "seconds", "3600"));

            bureau.at("17:35");
            assertThat(mailsAbout(inspection.code())).isEmpty();
            bureau.at("18:00");

            assertThat(mailsAbout(inspection.code())).singleElement().satisfies(mail -> {
                assertThat(mail.getRecipients(RecipientType.TO))
                        .extracting(Object::toString)
                        .containsExactly("duty@bureau.example");
                assertThat(mail.getContent().toString()).contains(INSPECTION, SUBJECT_PART, "周");
            });
            team.expectsNothing(inspection.code());
            assertThat(bureau.sandbox().page("/obligations/" + inspection.view().id()))
                    .contains("邮件");

            bureau.at("19:00");

            team.expects(inspection.code(), SUBJECT_PART);
            team.expectsNothing(inspection.code());
            bureau.at("19:30");
            team.expectsNothing(inspection.code());
            assertThat(mailsAbout(inspection.code())).hasSize(1);
        }
    }

    private Map<String, String> settings() {
        return Map.of(
                "spring.mail.host",
                "127.0.0.1",
                "spring.mail.port",
                String.valueOf(server.getSmtp().getPort()),
                "dutybell.mail.from",
                "bell@bureau.example",
                "dutybell.mail.duty-mailbox",
                "duty@bureau.example");
    }

    private List<MimeMessage> mailsAbout(String code) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> text(mail).contains(code))
                .toList();
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("The mail server got an e-mail that cannot be read", e);
        }
    }
}
