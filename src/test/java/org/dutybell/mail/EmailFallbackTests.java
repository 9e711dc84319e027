package org.dutybell.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.dutybell.notification.Fallback;
import org.dutybell.notification.Fallback.Urgent;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.notification.Way;
import org.dutybell.organisation.Person;
import org.dutybell.shared.DutyBellProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EmailFallbackTests {

    private static final Person LINA = person("lina@bureau.example");

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
    void writesToThePersonWithALinkAndTheReason() {
        runner().run(context -> {
            Outcome outcome =
                    context.getBean(Fallback.class).send(new Urgent("逾期告知：1 项\n未完成", "第一小学 🚒 逾期", "/o/D7K3", LINA));

            assertThat(outcome).isEqualTo(new Outcome.Accepted(null, Way.EMAIL));
            MimeMessage mail = onlyMail();
            assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("lina@bureau.example");
            assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("bell@bureau.example");
            assertThat(mail.getSubject()).isEqualTo("逾期告知：1 项 未完成");
            assertThat(mail.getContent().toString().strip())
                    .isEqualToNormalizingNewlines("第一小学 🚒 逾期\n\nhttps://lvze.example.cn/o/D7K3\n\n钉钉暂时无法送达");
        });
    }

    @Test
    void writesToTheDutyRoomForAGroupAndForPeopleWithoutAnAddress() {
        runner().withPropertyValues("dutybell.mail.duty-mailbox=duty@bureau.example")
                .run(context -> {
                    Fallback email = context.getBean(Fallback.class);
                    email.send(new Urgent("甲", "正文", null, null));
                    email.send(new Urgent("乙", "正文", null, person(null)));
                    assertThat(server.getReceivedMessages())
                            .extracting(mail -> mail.getAllRecipients()[0].toString())
                            .containsExactly("duty@bureau.example", "duty@bureau.example");
                });
    }

    @Test
    void saysWhatToSetWhenThereIsNoAddress() {
        runner().run(context -> assertThat(context.getBean(Fallback.class).send(new Urgent("甲", "正文", null, null)))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        refused -> assertThat(refused.reason()).contains("people.yaml", "dutybell.mail.duty-mailbox")));
    }

    @Test
    void refusesWhatIsNoAddress() {
        runner().run(context -> assertThat(
                        context.getBean(Fallback.class).send(new Urgent("甲", "正文", null, person("not an @ address"))))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        refused -> assertThat(refused.reason()).doesNotContain("not an @ address")));
    }

    @Test
    void triesLaterWhileTheServerIsAway() {
        ApplicationContextRunner runner = runner();
        server.stop();
        runner.run(context -> assertThat(context.getBean(Fallback.class).send(new Urgent("甲", "正文", null, LINA)))
                .isInstanceOf(Outcome.Retryable.class));
    }

    @Test
    void isOffWithoutASenderOrAServer() {
        plain().run(context -> assertThat(context).doesNotHaveBean(Fallback.class));
        plain().withPropertyValues("spring.mail.host=127.0.0.1")
                .run(context -> assertThat(context).doesNotHaveBean(Fallback.class));
        plain().withPropertyValues("dutybell.mail.from=bell@bureau.example")
                .run(context -> assertThat(context).doesNotHaveBean(Fallback.class));
    }

    private MimeMessage onlyMail() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private ApplicationContextRunner runner() {
        return plain().withPropertyValues(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + server.getSmtp().getPort(),
                        "dutybell.mail.from=bell@bureau.example");
    }

    private static ApplicationContextRunner plain() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
                .withUserConfiguration(EmailConfiguration.class)
                .withBean(Templates.class, FootOnly::new)
                .withBean(
                        DutyBellProperties.class,
                        () -> new DutyBellProperties(
                                ZoneId.of("Asia/Shanghai"),
                                Path.of("data"),
                                URI.create("https://lvze.example.cn"),
                                List.of()));
    }

    private static Person person(@Nullable String email) {
        return new Person("P01", "李娜", null, "u1", null, email);
    }

    private static final class FootOnly implements Templates {

        @Override
        public String render(Template template, Map<String, ?> values) {
            assertThat(template).isEqualTo(Template.EMAIL_FOOT);
            return "钉钉暂时无法送达";
        }

        @Override
        public void replaceWith(Map<Template, String> texts) {
            throw new UnsupportedOperationException();
        }
    }
}
