package org.dutybell.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sign-in.
 *
 * @param lasts how long somebody stays signed in without opening a page; one minute or more
 * @param console whether the console asks for it; the pages for the phone always do
 */
@ConfigurationProperties("dutybell.sign-in")
record SignInProperties(
        @DefaultValue("7d") Duration lasts,
        @DefaultValue("required") ConsoleSignIn console) {

    SignInProperties {
        if (lasts.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException(
                    "dutybell.sign-in.lasts is " + lasts + "; allowed is one minute or more, such as 7d");
        }
    }
}
