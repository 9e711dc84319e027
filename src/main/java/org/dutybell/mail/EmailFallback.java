package org.dutybell.mail;

import jakarta.mail.SendFailedException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.dutybell.notification.Fallback;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.notification.Way;
import org.dutybell.organisation.Person;
import org.dutybell.shared.DutyBellProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/** Sends plain e-mails. Reasons never name an address. */
final class EmailFallback implements Fallback {

    private final MailSender server;
    private final EmailProperties properties;
    private final Templates templates;
    private final DutyBellProperties settings;

    EmailFallback(MailSender server, EmailProperties properties, Templates templates, DutyBellProperties settings) {
        this.server = server;
        this.properties = properties;
        this.templates = templates;
        this.settings = settings;
    }

    @Override
    public Outcome send(Urgent urgent) {
        return address(urgent)
                .map(address -> send(urgent, address))
                .orElseGet(() -> new Outcome.Rejected(
                        "No e-mail address: give the person one in people.yaml, or set dutybell.mail.duty-mailbox"));
    }

    private Outcome send(Urgent urgent, String address) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(properties.from());
        mail.setTo(address);
        mail.setSubject(urgent.title().replaceAll("\\s+", " "));
        mail.setText(text(urgent));
        try {
            server.send(mail);
            return new Outcome.Accepted(null, Way.EMAIL);
        } catch (MailParseException noAddress) {
            return new Outcome.Rejected("The e-mail address, or dutybell.mail.from, is not one; correct it");
        } catch (MailSendException notSent) {
            return isRefusedAddress(notSent)
                    ? new Outcome.Rejected("The mail server refuses the address; correct it in people.yaml")
                    : later(notSent);
        } catch (MailException notSent) {
            return later(notSent);
        }
    }

    private static Outcome later(MailException notSent) {
        return new Outcome.Retryable(
                "The mail server did not take it (" + notSent.getClass().getSimpleName()
                        + "); check spring.mail.host and its login",
                Duration.ZERO);
    }

    private static boolean isRefusedAddress(MailSendException notSent) {
        return Arrays.stream(notSent.getMessageExceptions())
                .anyMatch(cause -> cause instanceof SendFailedException failed
                        && failed.getInvalidAddresses() != null
                        && failed.getInvalidAddresses().length > 0);
    }

    private Optional<String> address(Urgent urgent) {
        return Optional.ofNullable(urgent.person())
                .map(Person::email)
                .or(() -> Optional.of(properties.dutyMailbox()))
                .filter(address -> !address.isBlank());
    }

    private String text(Urgent urgent) {
        String link = Optional.ofNullable(urgent.page())
                .flatMap(settings::address)
                .map(address -> "\n\n" + address)
                .orElse("");
        return urgent.body() + link + "\n\n" + templates.render(Template.EMAIL_FOOT, Map.of());
    }
}
