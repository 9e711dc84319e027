package org.dutybell.dingtalk.login;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * DingTalk's login page.
 *
 * @param baseUrl where it lives, http or https, without a trailing path
 */
@Validated
@ConfigurationProperties("dutybell.dingtalk.login")
record LoginProperties(
        @NotNull @DefaultValue("https://login.dingtalk.com") URI baseUrl) {}
