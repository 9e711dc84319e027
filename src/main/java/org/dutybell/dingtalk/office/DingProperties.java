package org.dutybell.dingtalk.office;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * DINGs.
 *
 * @param type how a person is woken; SMS and PHONE need quota that is bought
 * @param voice whose voice reads it on the phone
 * @param maxLength most characters of a DING; DingTalk does not say how many it takes
 */
@Validated
@ConfigurationProperties("dutybell.dingtalk.ding")
public record DingProperties(
        @DefaultValue("app") Type type,
        @DefaultValue("Standard_Female_Voice") String voice,
        @DefaultValue("200") @Min(20) @Max(1000) int maxLength) {

    public enum Type {
        /** No DINGs. */
        OFF(0),
        /** In the app. */
        APP(1),
        SMS(2),
        PHONE(3);

        private final int remindType;

        Type(int remindType) {
            this.remindType = remindType;
        }

        int remindType() {
            return remindType;
        }
    }
}
