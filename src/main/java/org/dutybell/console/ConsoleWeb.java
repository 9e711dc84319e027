package org.dutybell.console;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.dutybell.shared.DutyBellProperties;
import org.dutybell.signin.SignInMode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Language of the pages and what surrounds each of them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsoleProperties.class)
class ConsoleWeb implements WebMvcConfigurer {

    private static final Duration LANGUAGE_KEPT = Duration.ofDays(365);

    private final boolean sandbox;
    private final ObjectProvider<Gate> gate;

    ConsoleWeb(Environment environment, ObjectProvider<Gate> gate) {
        this.gate = gate;
        this.sandbox = environment.getProperty("dutybell.sandbox.enabled", Boolean.class, false);
    }

    /** Chinese until the reader chooses otherwise by {@code ?lang=en}; what a browser asks for does not matter. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("dutybell-lang");
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        resolver.setCookieMaxAge(LANGUAGE_KEPT);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    /** Leaders open the console by the public address; without a sign-in only this machine does. */
    @Bean
    HostGuard hostGuard(
            ConsoleProperties properties,
            ObjectProvider<SignInMode> mode,
            ObjectProvider<DutyBellProperties> dutyBell) {
        boolean signIn = mode.stream().anyMatch(SignInMode::asksConsole);
        Stream<String> known = dutyBell.stream()
                .filter(one -> signIn)
                .flatMap(one -> Stream.ofNullable(one.publicUrl()))
                .flatMap(url -> Stream.ofNullable(url.getHost()));
        return new HostGuard(
                Stream.concat(properties.allowedHosts().stream(), known).toList());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setHttpMethods("GET");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
        registry.addInterceptor(new PageFrame(sandbox, gate.stream().findFirst()));
        registry.addInterceptor(new OriginGuard());
    }
}
