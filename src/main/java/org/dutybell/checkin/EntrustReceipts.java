package org.dutybell.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dutybell.notification.Destination;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Notifications;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;

/** What the holder and a named person are told of who may answer. */
@Component
class EntrustReceipts {

    private final Templates templates;
    private final Notifications notifications;

    EntrustReceipts(Templates templates, Notifications notifications) {
        this.templates = templates;
        this.notifications = notifications;
    }

    String entrusted(Person person, ObligationView obligation, Speaker words) {
        return render(Template.RECEIPT_ENTRUSTED, person.name(), obligation, words);
    }

    String resumed(String names, ObligationView obligation, Speaker words) {
        return render(Template.RECEIPT_RESUMED, names, obligation, words);
    }

    String nobody(ObligationView obligation, Speaker words) {
        return templates.render(Template.RECEIPT_RESUME_NOBODY, words.of(obligation));
    }

    String notYours(ObligationView obligation, Speaker words) {
        return templates.render(Template.RECEIPT_ENTRUST_NOT_YOURS, words.of(obligation));
    }

    String unknown(String name, ObligationView obligation, Speaker words) {
        return render(Template.RECEIPT_ENTRUST_UNKNOWN, name, obligation, words);
    }

    /** Numbered, with where each of them works. */
    String which(
            String name,
            List<Person> people,
            Roster roster,
            LocalDate today,
            ObligationView obligation,
            Speaker words) {
        Map<String, Object> values = words.of(obligation);
        values.put("name", Markdown.escape(name));
        values.put(
                "list",
                IntStream.range(0, people.size())
                        .mapToObj(index -> line(index + 1, people.get(index), roster, today))
                        .collect(Collectors.joining("\n")));
        return templates.render(Template.RECEIPT_ENTRUST_WHICH, values);
    }

    private String line(int number, Person person, Roster roster, LocalDate today) {
        String posts = roster.postsOf(person.code(), today).stream()
                .map(post -> unit(post, roster) + post.title())
                .collect(Collectors.joining("、"));
        return templates.render(
                Template.RECEIPT_ENTRUST_LINE,
                Map.of(
                        "number", number,
                        "name", Markdown.escape(person.name()),
                        "post", Markdown.escape(posts.isEmpty() ? "—" : posts)));
    }

    private static String unit(Post post, Roster roster) {
        return roster.unit(post.unit()).map(unit -> unit.name() + " ").orElse("");
    }

    String names(List<String> people, Speaker words) {
        return people.stream().map(words::personName).collect(Collectors.joining("、"));
    }

    void tellNamed(Person person, ObligationView obligation, CheckIn said, Speaker words) {
        tell("entrusted:", person.code(), Template.ENTRUSTED_TITLE, Template.ENTRUSTED, obligation, said, words);
    }

    void tellEnded(String person, ObligationView obligation, CheckIn said, Speaker words) {
        tell("resumed:", person, Template.RESUMED_TITLE, Template.RESUMED, obligation, said, words);
    }

    private void tell(
            String key,
            String person,
            Template title,
            Template body,
            ObligationView obligation,
            CheckIn said,
            Speaker words) {
        Map<String, Object> values = words.of(obligation);
        values.put("by", words.personName(said.person()));
        notifications.add(new NewNotification(
                key + obligation.id() + ":" + person + ":" + said.messageId(),
                MessageKind.NOTICE,
                new Destination.ToPerson(person),
                templates.render(title, values),
                templates.render(body, values),
                words.now()));
    }

    private String render(Template template, String name, ObligationView obligation, Speaker words) {
        Map<String, Object> values = words.of(obligation);
        values.put("name", Markdown.escape(name));
        return templates.render(template, values);
    }
}
