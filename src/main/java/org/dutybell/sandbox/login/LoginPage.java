package org.dutybell.sandbox.login;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.dutybell.sandbox.Loopback;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.SandboxCredentials;
import org.dutybell.sandbox.chat.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * DingTalk's login page. The real one knows whose phone it is; this one asks. What DingTalk would refuse is refused:
 * another app, another answer than a code, an address that is not on the app's list.
 */
@Controller
@OnlyWithBuiltInWire
class LoginPage {

    private static final String RETURNS_TO = "/sign-in/back";

    private final Directory directory;
    private final Logins logins;

    LoginPage(Directory directory, Logins logins) {
        this.directory = directory;
        this.logins = logins;
    }

    /** The query of the page, in DingTalk's words. */
    record Asked(
            @BindParam("redirect_uri") @Nullable String redirectUri,
            @BindParam("response_type") @Nullable String responseType,
            @BindParam("client_id") @Nullable String clientId,
            @Nullable String scope,
            @Nullable String state) {

        /** What is wrong with it, as a message key; empty when nothing is. */
        String fault() {
            if (!SandboxCredentials.CLIENT_ID.equals(clientId)) {
                return "sandbox.login.client";
            }
            if (!"code".equals(responseType)
                    || scope == null
                    || !List.of(scope.split(" ")).contains("openid")) {
                return "sandbox.login.form";
            }
            boolean listed = redirectUri != null
                    && Loopback.isUrl(redirectUri)
                    && RETURNS_TO.equals(UriComponentsBuilder.fromUriString(redirectUri)
                            .build()
                            .getPath());
            return listed ? "" : "sandbox.login.address";
        }
    }

    @GetMapping("/oauth2/auth")
    String page(@ModelAttribute("asked") Asked asked, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        model.addAttribute("fault", asked.fault());
        model.addAttribute("people", directory.today().users());
        return "sandbox/login";
    }

    /** @param userId who it is; empty when the person declines */
    @PostMapping("/oauth2/auth")
    String chosen(@ModelAttribute("asked") Asked asked, @RequestParam(defaultValue = "") String userId) {
        String redirectUri = asked.redirectUri();
        if (!asked.fault().isEmpty() || redirectUri == null) {
            return "redirect:/sandbox";
        }
        UriComponentsBuilder back =
                UriComponentsBuilder.fromUriString(redirectUri).queryParam("state", "{state}");
        if (directory.today().user(userId).isEmpty()) {
            return "redirect:"
                    + back.queryParam("error", "access_denied")
                            .encode()
                            .buildAndExpand(asked.state())
                            .toUri();
        }
        String code = logins.code(userId);
        return "redirect:"
                + back.queryParam("code", code)
                        .queryParam("authCode", code)
                        .encode()
                        .buildAndExpand(asked.state())
                        .toUri();
    }
}
