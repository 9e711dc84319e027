package org.dutybell.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dutybell.access.Grant;
import org.dutybell.access.Grants;
import org.dutybell.access.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has which role: what admins gave, to add to and to take away. */
@Controller
class AccessController {

    private static final String PAGE = "/access";

    private final AdminPage pages;
    private final ObjectProvider<Grants> grants;
    private final Gate gate;

    AccessController(AdminPage pages, ObjectProvider<Grants> grants, Gate gate) {
        this.pages = pages;
        this.grants = grants;
        this.gate = gate;
    }

    @GetMapping(PAGE)
    String roles(Locale locale, Model model) {
        Words words = pages.words(locale);
        Names names = pages.names(words);
        model.addAttribute(
                "grants",
                grants.getObject().standing().stream()
                        .map(grant -> given(grant, words, names))
                        .toList());
        model.addAttribute("roles", choices(words));
        model.addAttribute(
                "people",
                names.roster().people().stream()
                        .map(person -> new Choice(person.code(), person.name()))
                        .toList());
        model.addAttribute(
                "units",
                names.roster().units().stream()
                        .map(unit -> new Choice(unit.code(), unit.name()))
                        .toList());
        return "console/access";
    }

    @PostMapping(PAGE)
    String give(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String unit,
            Locale locale,
            RedirectAttributes next) {
        Line done = Role.parse(role)
                .map(found -> grants.getObject()
                        .give(
                                person,
                                found,
                                unit.isBlank() ? null : unit,
                                gate.access().who(),
                                pages.words(locale).now()))
                .map(outcome -> Line.of(
                        "access.did." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .orElseGet(() -> Line.of("access.did.unit"));
        return pages.back(PAGE, done, locale, next);
    }

    @PostMapping(PAGE + "/{id}/end")
    String take(@PathVariable String id, Locale locale, RedirectAttributes next) {
        long grant = RowId.parse(id).orElseThrow(() -> new PageNotFound(Line.of("access.unknown", id)));
        boolean taken = grants.getObject()
                .take(grant, gate.access().who(), pages.words(locale).now());
        return pages.back(PAGE, Line.of(taken ? "access.taken" : "access.taken-already"), locale, next);
    }

    private static List<Choice> choices(Words words) {
        return Arrays.stream(Role.values())
                .filter(Role::given)
                .map(role -> new Choice(role.code(), words.say("access.role." + role.code())))
                .toList();
    }

    private static Given given(Grant grant, Words words, Names names) {
        String unit = grant.unit();
        return new Given(
                grant.id(),
                names.person(grant.person()),
                words.say("access.role." + grant.role().code()),
                unit == null ? words.say("access.whole-bureau") : names.unit(unit),
                words.say("access.given", by(grant.givenBy(), names), words.time(grant.givenAt())));
    }

    /** Accounts that are kept here are no people of the roster. */
    private static String by(String who, Names names) {
        return names.roster().person(who).isPresent() ? names.person(who) : who;
    }

    /** A role in words. */
    record Given(long id, String person, String role, String unit, String by) {}

    /** Something to choose. */
    record Choice(String code, String name) {}
}
