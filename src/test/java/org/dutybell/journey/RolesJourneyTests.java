package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.access.Grants;
import org.dutybell.access.Role;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page and every button with every role: who gets in, who is refused, who is asked to sign in. */
class RolesJourneyTests {

    /** Who opens each page: a route, then letters of {@link #PEOPLE}. What is not listed here lets the test fail. */
    private static final Map<String, String> ROUTES = new LinkedHashMap<>();

    /** By letter: W staff, H headmaster of school 1, O another headmaster, F office, L bureau leader, and what admins gave. */
    private static final Map<Character, String> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put('W', "u-school01-wang");
        PEOPLE.put('H', "u-school01-zhang");
        PEOPLE.put('O', "u-school02-liu");
        PEOPLE.put('F', "u-health-tang");
        PEOPLE.put('L', "u-lead-lin");
        PEOPLE.put('C', "u-school02-chen");
        PEOPLE.put('A', "u-lead-fang");
        PEOPLE.put('B', "u-lead-xie");
        PEOPLE.put('S', "u-safety-qin");
        String all = "WHOFLCABS";
        String somebody = "HOFLCABS";
        String ofSchool1 = "HFLCABS";
        ROUTES.put("GET /", all);
        ROUTES.put("GET /o", all);
        ROUTES.put("GET /o/{code}", all);
        ROUTES.put("GET /coverage", somebody);
        ROUTES.put("GET /incidents", somebody);
        ROUTES.put("GET /reviews", somebody);
        ROUTES.put("GET /obligations/{id}", ofSchool1);
        ROUTES.put("GET /evidence/{id}", ofSchool1);
        ROUTES.put("GET /evidence/{id}/thumb", ofSchool1);
        ROUTES.put("GET /evidence/{id}/original", ofSchool1);
        ROUTES.put("POST /obligations/{id}/appointment", "HFLCBS");
        ROUTES.put("POST /obligations/{id}/appointment/cancel", "HFLCBS");
        ROUTES.put("POST /obligations/{obligation}/ask", "HFLCBS");
        ROUTES.put("POST /obligations/{obligation}/signals/{signal}", "HFLCBS");
        ROUTES.put("POST /obligations/{obligation}/recall/{message}", "BS");
        ROUTES.put("POST /obligations/{obligation}/read/{message}", "BS");
        ROUTES.put("POST /reviews/{id}/accept", somebody);
        ROUTES.put("POST /reviews/{id}/return", somebody);
        ROUTES.put("POST /waivers/{code}/decide", somebody);
        for (String page : List.of("/waivers", "/people", "/sensitive", "/phones", "/system", "/access")) {
            ROUTES.put("GET " + page, "ABS");
        }
        for (String page : List.of("/contacts", "/bindings", "/sensitive/{code}/cancel")) {
            ROUTES.put("GET " + page, "BS");
        }
        for (String button : List.of(
                "/waivers/standing/{id}/end",
                "/people/absences",
                "/people/delegations",
                "/people/absences/{id}/end",
                "/people/delegations/{id}/end",
                "/sensitive/edit",
                "/sensitive/preview",
                "/sensitive/declare",
                "/sensitive/{code}/cancel",
                "/contacts/fetch",
                "/contacts/apply",
                "/contacts/bind",
                "/bindings/{code}/confirm",
                "/bindings/{code}/refuse")) {
            ROUTES.put("POST " + button, "BS");
        }
        ROUTES.put("GET /setup", "S");
        for (String button : List.of("/setup/{extent}", "/setup/test", "/access", "/access/{id}/end")) {
            ROUTES.put("POST " + button, "S");
        }
    }

    private static Bureau bureau;
    private static final Map<Character, Browser> BROWSERS = new LinkedHashMap<>();
    private static Map<String, String> values;

    @BeforeAll
    static void opens() {
        bureau = Bureau.opensOn(
                LocalDate.of(2027, 3, 2),
                Database.H2,
                Map.of("dutybell.sign-in.console", "required", "dutybell.admins", "safety-qin"));
        Grants grants = bureau.bean(Grants.class);
        Instant now = bureau.bean(Clock.class).instant();
        grants.give("school02-chen", Role.SCHOOL_ADMIN, "school-01", "safety-qin", now);
        grants.give("lead-fang", Role.AUDITOR, null, "safety-qin", now);
        grants.give("lead-xie", Role.BUREAU_ADMIN, null, "safety-qin", now);
        bureau.at("07:30");
        String code = bureau.open("school-patrol", "school-01").code();
        var li = bureau.phoneOf("u-school01-li").privately();
        li.saysWithPhoto("#" + code + " 巡查完成，无隐患");
        li.expects("已记录");
        Sheet sheet = bureau.sheetOf(code);
        values = Map.of(
                "obligation",
                String.valueOf(sheet.view().id()),
                "code",
                code,
                "message",
                "1",
                "extent",
                "free",
                "evidence",
                String.valueOf(sheet.checkIns().get(0).evidenceIds().get(0)));
        PEOPLE.forEach((letter, user) -> BROWSERS.put(letter, new Browser(bureau.address()).signsIn(user)));
    }

    @AfterAll
    static void closes() {
        bureau.close();
    }

    @Test
    void knowsEveryRoute() {
        Set<String> routes = bureau
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().equals("org.dutybell.console"))
                .flatMap(entry -> named(entry.getKey()))
                .collect(Collectors.toSet());

        assertThat(routes).containsExactlyInAnyOrderElementsOf(ROUTES.keySet());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void letsInWhoMayAndNobodyElse(String route) {
        String in = PEOPLE.keySet().stream()
                .filter(letter -> isLetIn(BROWSERS.get(letter), route))
                .map(String::valueOf)
                .collect(Collectors.joining());

        assertThat(in).as(route).isEqualTo(ROUTES.get(route));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void asksStrangersToSignIn(String route) {
        HttpResponse<String> answer = request(new Browser(bureau.address()), route);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/sign-in?");
    }

    static Set<String> routes() {
        return ROUTES.keySet();
    }

    private static boolean isLetIn(Browser browser, String route) {
        int status = request(browser, route).statusCode();
        assertThat(status).as(route).isNotIn(401, 500);
        return status != 403;
    }

    private static HttpResponse<String> request(Browser browser, String route) {
        String path = path(route);
        if (route.startsWith("GET ")) {
            return browser.get(path);
        }
        browser.opens("/m");
        return browser.post(path, Map.of());
    }

    private static String path(String route) {
        String path = route.substring(route.indexOf(' ') + 1);
        String id = path.startsWith("/evidence/") ? "evidence" : "obligation";
        return path.replace("{id}", values.get(id))
                .replace("{obligation}", values.get("obligation"))
                .replace("{message}", values.get("message"))
                .replace("{signal}", "1")
                .replace("{extent}", values.get("extent"))
                .replace("{code}", values.get("code"));
    }

    private static Stream<String> named(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .flatMap(method -> info.getPatternValues().stream().map(pattern -> method + " " + pattern));
    }
}
