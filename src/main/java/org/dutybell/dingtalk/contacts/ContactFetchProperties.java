package org.dutybell.dingtalk.contacts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How DingTalk's address book is fetched.
 *
 * @param pageSize people asked for at once; the most that DingTalk allows is not confirmed, 100 is usual
 */
@Validated
@ConfigurationProperties("dutybell.dingtalk.contacts")
record ContactFetchProperties(
        @DefaultValue("100") @Min(1) @Max(100) int pageSize) {}
