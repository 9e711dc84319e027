package org.dutybell.integrity;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long pictures are kept.
 *
 * @param keep those that were handed in, where the duty says nothing else; one month or more
 * @param keepUnused those that nobody handed in; one month or more
 */
@ConfigurationProperties("dutybell.retention")
record RetentionProperties(
        @DefaultValue("P3Y") Period keep,
        @DefaultValue("P2M") Period keepUnused) {

    RetentionProperties {
        requireAMonth("keep", keep);
        requireAMonth("keep-unused", keepUnused);
    }

    private static void requireAMonth(String name, Period period) {
        if (period.toTotalMonths() < 1) {
            throw new IllegalArgumentException("dutybell.retention." + name + " is " + period
                    + "; allowed is one month or more, such as P6M or P3Y");
        }
    }
}
