package org.dutybell.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dutybell.notification.AdminNotices;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.ChatBindings;
import org.dutybell.organisation.ChatBindings.Request;
import org.dutybell.organisation.LostGroups;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.springframework.stereotype.Component;

/** A group asks to belong to a unit, and an admin agrees or not. Joins the caller's transaction. */
@Component
class Bindings {

    private final ChatBindings bindings;
    private final LostGroups lost;
    private final Organisation organisation;
    private final AdminNotices admins;
    private final Templates templates;

    Bindings(
            ChatBindings bindings,
            LostGroups lost,
            Organisation organisation,
            AdminNotices admins,
            Templates templates) {
        this.bindings = bindings;
        this.lost = lost;
        this.organisation = organisation;
        this.admins = admins;
        this.templates = templates;
    }

    /** The paragraphs of the receipt; empty when the message is about something else. A group that writes is there. */
    Optional<List<String>> answer(Wish wish, Incoming incoming) {
        if (incoming.message().group()) {
            lost.remove(incoming.message().conversationId());
        }
        return switch (wish.kind()) {
            case BIND -> Optional.of(bind(wish.words(), incoming));
            case CONFIRM, REFUSE -> decide(wish, incoming).map(List::of);
            default -> Optional.empty();
        };
    }

    private List<String> bind(String name, Incoming incoming) {
        if (!incoming.message().group() || name.isBlank()) {
            return List.of(templates.render(Template.BIND_HOW, Map.of()));
        }
        Roster roster = organisation.roster();
        UnitFinder.Found found = UnitFinder.find(name, roster);
        return found.certain()
                ? ask(found.units().get(0), roster, incoming)
                : List.of(templates.render(
                        Template.BIND_UNKNOWN_UNIT,
                        Map.of("name", Markdown.escape(name), "list", names(found.units()))));
    }

    private List<String> ask(Unit unit, Roster roster, Incoming incoming) {
        String conversation = incoming.message().conversationId();
        Optional<Chat> bound = roster.chats().stream()
                .filter(chat -> conversation.equals(chat.conversationId()))
                .findFirst();
        if (bound.filter(chat -> chat.unit().equals(unit.code())).isPresent()) {
            return List.of(templates.render(Template.BIND_ALREADY, Map.of("unit", Markdown.escape(unit.name()))));
        }
        Request request = bindings.ask(
                conversation,
                Objects.requireNonNullElse(incoming.message().conversationTitle(), conversation),
                unit.code(),
                incoming.writer().code(),
                incoming.now());
        tellAdmins(request, unit, incoming);
        List<String> parts = new ArrayList<>(List.of(asked(request, unit)));
        bound.ifPresent(chat ->
                parts.add(templates.render(Template.BIND_OTHER, Map.of("other", name(roster, chat.unit())))));
        return parts;
    }

    private String asked(Request request, Unit unit) {
        Map<String, String> values = Map.of("unit", Markdown.escape(unit.name()), "code", request.code());
        return templates.render(admins.admins().isEmpty() ? Template.BIND_NO_ADMIN : Template.BIND_ASKED, values);
    }

    private void tellAdmins(Request request, Unit unit, Incoming incoming) {
        String body = templates.render(
                Template.BIND_NOTICE,
                Map.of(
                        "group", Markdown.escape(request.title()),
                        "unit", Markdown.escape(unit.name()),
                        "by", Markdown.escape(incoming.writer().name()),
                        "code", request.code()));
        admins.tell("binding:" + request.code(), ReceiptTitle.of(body), body, incoming.now());
    }

    /** Empty when the word after 同意 is no request: somebody agrees to something else. */
    private Optional<String> decide(Wish wish, Incoming incoming) {
        String code = ReplyReader.narrow(wish.words());
        Optional<Request> request = bindings.byCode(code);
        boolean admin = admins.admins().contains(incoming.writer().code());
        if (request.isEmpty() && !admin) {
            return Optional.empty();
        }
        if (!admin || incoming.message().group()) {
            return Optional.of(templates.render(Template.BIND_ADMINS_ONLY, Map.of()));
        }
        String by = incoming.writer().code();
        boolean agreed = wish.kind() == Wish.Kind.CONFIRM;
        boolean open = agreed
                ? bindings.confirm(code, by, incoming.now()).isPresent()
                : bindings.refuse(code, by, incoming.now());
        return Optional.of(request.filter(known -> open)
                .map(known -> decided(agreed ? Template.BIND_CONFIRMED : Template.BIND_REFUSED, known))
                .orElseGet(() -> templates.render(Template.BIND_NOT_OPEN, Map.of("code", code))));
    }

    private String decided(Template template, Request request) {
        return templates.render(
                template,
                Map.of(
                        "group", Markdown.escape(request.title()),
                        "unit", name(organisation.roster(), request.unit())));
    }

    private static String names(List<Unit> units) {
        return units.isEmpty()
                ? "—"
                : units.stream().map(unit -> Markdown.escape(unit.name())).collect(Collectors.joining("、"));
    }

    private static String name(Roster roster, String unit) {
        return Markdown.escape(roster.unit(unit).map(Unit::name).orElse(unit));
    }
}
