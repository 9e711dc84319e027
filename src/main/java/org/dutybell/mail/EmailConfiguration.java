package org.dutybell.mail;

import org.dutybell.notification.Fallback;
import org.dutybell.notification.Templates;
import org.dutybell.shared.DutyBellProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailSender;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmailProperties.class)
class EmailConfiguration {

    @Bean
    @ConditionalOnProperty({"spring.mail.host", "dutybell.mail.from"})
    Fallback emailFallback(
            MailSender server, EmailProperties properties, Templates templates, DutyBellProperties settings) {
        return new EmailFallback(server, properties, templates, settings);
    }
}
