package org.dutybell.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.dutybell.shared.DutyBellProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Under which address a browser comes back to us: the public one, which the provider has on its list, or the one it used. */
@Component
class WayBack {

    static final String SIGN_IN = "/sign-in";
    static final String START = "/sign-in/start";
    static final String BACK = "/sign-in/back";
    static final String LOCAL = "/sign-in/local";
    static final String FIRST = "/sign-in/first";
    static final String PASSWORD = "/password";
    static final String OUT = "/sign-out";
    static final String OUT_EVERYWHERE = "/sign-out/everywhere";

    private final DutyBellProperties properties;

    WayBack(DutyBellProperties properties) {
        this.properties = properties;
    }

    URI address(HttpServletRequest request) {
        return properties
                .address(BACK)
                .map(URI::create)
                .orElseGet(() -> ServletUriComponentsBuilder.fromContextPath(request)
                        .path(BACK)
                        .build()
                        .toUri());
    }
}
