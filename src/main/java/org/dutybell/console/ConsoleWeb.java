package org.dutybell.console;

import java.time.Duration;
import java.util.Locale;
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

    ConsoleWeb(Environment environment) {
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

    @Bean
    HostGuard hostGuard(ConsoleProperties properties) {
        return new HostGuard(properties.allowedHosts());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setHttpMethods("GET");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
        registry.addInterceptor(new PageFrame(sandbox));
        registry.addInterceptor(new OriginGuard());
    }
}
