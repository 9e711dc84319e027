package org.dutybell.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether routine answers are steered to the phone page.
 *
 * @param saverMode AUTO: while the month's quota is short
 */
@ConfigurationProperties("dutybell")
record SaverProperties(@DefaultValue("auto") Wanted saverMode) {

    enum Wanted {
        AUTO,
        ON,
        OFF
    }
}
