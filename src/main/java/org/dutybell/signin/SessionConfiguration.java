package org.dutybell.signin;

import java.net.URI;
import java.time.Duration;
import org.dutybell.shared.DutyBellProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions in the database, so that any node serves, and the cookie that names one. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** Whoever asks for a page begins a session; only those who were signed in keep one for long. */
    private static final Duration UNTIL_SIGNED_IN = Duration.ofMinutes(10);

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> strangersAreForgotten() {
        return sessions -> sessions.setDefaultMaxInactiveInterval(UNTIL_SIGNED_IN);
    }

    @Bean
    CookieSerializer sessionCookie(DutyBellProperties dutyBell, SignInProperties properties) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("dutybell-session");
        cookie.setCookieMaxAge(Math.toIntExact(
                properties.lasts().compareTo(Duration.ofDays(365)) < 0
                        ? properties.lasts().toSeconds()
                        : Duration.ofDays(365).toSeconds()));
        URI publicUrl = dutyBell.publicUrl();
        // Behind a proxy that ends TLS the request itself looks plain.
        if (publicUrl != null && "https".equals(publicUrl.getScheme())) {
            cookie.setUseSecureCookie(true);
        }
        return cookie;
    }
}
