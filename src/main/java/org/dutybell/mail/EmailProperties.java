package org.dutybell.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * E-mail that stands in for DingTalk. The server is given by {@code spring.mail}.
 *
 * @param from the sender
 * @param dutyMailbox who gets what is for a group, or for a person without an address; empty: nobody
 */
@ConfigurationProperties("dutybell.mail")
record EmailProperties(
        @DefaultValue("") String from, @DefaultValue("") String dutyMailbox) {

    EmailProperties {
        from = from.strip();
        dutyMailbox = dutyMailbox.strip();
    }
}
