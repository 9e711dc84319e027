package org.dutybell.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dutybell.notification.Problems;
import org.dutybell.notification.Problems.Unheard;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Unit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** For when DingTalk is down: who has not heard of what, and everybody's number. */
@Controller
class PhonesController {

    private final AdminPage pages;
    private final Problems problems;

    PhonesController(AdminPage pages, Problems problems) {
        this.pages = pages;
        this.problems = problems;
    }

    @GetMapping("/phones")
    String phones(Locale locale, Model model) {
        Words words = pages.words(locale);
        Names names = pages.names(words);
        model.addAttribute(
                "unheard",
                problems.unheard(words.now()).stream()
                        .map(one -> missed(one, words, names))
                        .toList());
        model.addAttribute(
                "units",
                names.roster().units().stream()
                        .map(unit -> new UnitPhones(unit.name(), holders(unit, names)))
                        .filter(unit -> !unit.phones().isEmpty())
                        .toList());
        return "console/phones";
    }

    private static Missed missed(Unheard unheard, Words words, Names names) {
        return new Missed(
                SystemState.kind(unheard.kind().name(), words),
                unheard.title(),
                words.time(unheard.at()),
                names.destination(unheard.destination()),
                who(unheard, names),
                unheard.reason().isEmpty() ? "" : words.say(ProblemWords.action(unheard.reason())));
    }

    /** The person, or for a group those who hold the posts of its unit. */
    private static List<Phone> who(Unheard unheard, Names names) {
        if (unheard.place().equals("PERSON")) {
            return names.roster().person(unheard.destination()).stream()
                    .map(person -> phone("", person))
                    .toList();
        }
        return names.roster().chat(unheard.destination()).map(Chat::unit).flatMap(names.roster()::unit).stream()
                .flatMap(unit -> holders(unit, names).stream())
                .toList();
    }

    private static List<Phone> holders(Unit unit, Names names) {
        List<Phone> phones = new ArrayList<>();
        for (Post post : names.roster().posts()) {
            if (post.unit().equals(unit.code())) {
                Stream<Person> holder = names.roster().holderOf(post.code(), names.today()).stream();
                holder.map(person -> phone(post.title(), person)).forEach(phones::add);
            }
        }
        return phones;
    }

    private static Phone phone(String post, Person person) {
        String mobile = person.mobile();
        return new Phone(post, person.name(), mobile == null ? "" : mobile);
    }

    /**
     * @param post may be empty
     * @param mobile empty when unknown
     */
    record Phone(String post, String name, String mobile) {}

    record UnitPhones(String name, List<Phone> phones) {}

    /** @param action what to do about the refusal; empty when it may still arrive */
    record Missed(String kind, String title, String time, String place, List<Phone> phones, String action) {}
}
