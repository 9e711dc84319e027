package org.dutybell.console;

import java.util.List;
import java.util.function.Predicate;
import org.dutybell.access.Access;
import org.dutybell.signin.PageRule;
import org.dutybell.signin.PageRules;
import org.springframework.stereotype.Component;

/** Who may open which page of the console. What belongs to one unit is looked at by {@link UnitGuard} as well. */
@Component
class ConsolePages implements PageRules {

    private static final String GET = "GET";
    private static final String ALL = "";

    /** Who only answers for the own posts is led on to the pages for the phone. */
    private static final Predicate<Access> ANYBODY = access -> !access.who().isEmpty();

    @Override
    public List<PageRule> rules() {
        return List.of(
                new PageRule(GET, "/", ANYBODY),
                new PageRule(GET, "/o", ANYBODY),
                new PageRule(GET, "/o/{code}", ANYBODY),
                new PageRule(ALL, "/obligations/{id}/recall/{message}", Access::administers),
                new PageRule(ALL, "/obligations/{id}/read/{message}", Access::administers),
                new PageRule(ALL, "/obligations/**", Access::isSomebody),
                new PageRule(GET, "/evidence/**", Access::isSomebody),
                new PageRule(GET, "/coverage", Access::isSomebody),
                new PageRule(GET, "/incidents", Access::isSomebody),
                new PageRule(ALL, "/reviews/**", Access::isSomebody),
                new PageRule(ALL, "/waivers/{code}/decide", Access::isSomebody),
                new PageRule(GET, "/waivers", Access::readsAdministration),
                new PageRule(ALL, "/waivers/**", Access::administers),
                new PageRule(GET, "/phones", Access::readsAdministration),
                new PageRule(GET, "/system", Access::readsAdministration),
                new PageRule(GET, "/people", Access::readsAdministration),
                new PageRule(ALL, "/people/**", Access::administers),
                new PageRule(GET, "/sensitive", Access::readsAdministration),
                new PageRule(ALL, "/sensitive/**", Access::administers),
                new PageRule(ALL, "/contacts/**", Access::administers),
                new PageRule(ALL, "/bindings/**", Access::administers),
                new PageRule(GET, "/access", Access::readsAdministration),
                new PageRule(ALL, "/access/**", Access::setsUp),
                new PageRule(ALL, "/setup/**", Access::setsUp));
    }
}
