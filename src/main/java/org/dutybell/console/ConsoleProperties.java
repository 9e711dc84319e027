package org.dutybell.console;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The pages.
 *
 * @param stamp whether school, code, person and time are written over the copies of pictures
 * @param allowedHosts names, without ports, under which the pages are served beside localhost, 127.0.0.1 and [::1]
 */
@ConfigurationProperties("dutybell.console")
record ConsoleProperties(
        @DefaultValue({}) List<String> allowedHosts,
        @DefaultValue("false") boolean stamp) {

    ConsoleProperties {
        allowedHosts = List.copyOf(allowedHosts);
    }
}
