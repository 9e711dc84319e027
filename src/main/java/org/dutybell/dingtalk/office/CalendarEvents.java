package org.dutybell.dingtalk.office;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.dutybell.dingtalk.office.UnionIds.Answer;
import org.dutybell.dingtalk.text.Cut;
import org.dutybell.dingtalk.text.Dialect;
import org.dutybell.dingtalk.text.MessageText;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.ApiCall;
import org.dutybell.dingtalk.wire.ApiLimits;
import org.dutybell.dingtalk.wire.Json;
import org.dutybell.dingtalk.wire.OpenApi;
import org.dutybell.dingtalk.wire.OpenApi.Called;
import org.dutybell.notification.Content;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Address;
import org.dutybell.notification.OutgoingMessage.Original;
import org.dutybell.notification.Way;
import org.dutybell.organisation.Person;
import org.jspecify.annotations.Nullable;

/** Events in the calendar of the person who calls the meeting; there is no organiser that is not a person. */
public class CalendarEvents {

    private static final String KEY = "x-client-token";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final OpenApi api;
    private final UnionIds unionIds;
    private final ZoneId zone;

    public CalendarEvents(OpenApi api, UnionIds unionIds, ZoneId zone) {
        this.api = api;
        this.unionIds = unionIds;
        this.zone = zone;
    }

    public Outcome create(OutgoingMessage message, Content.Event event) {
        Answer organiser = organiser(message);
        if (organiser instanceof Answer.Missing missing) {
            return missing.why();
        }
        Attendees attendees = attendees(message);
        return attendees.later() != null
                ? attendees.later()
                : create(message, event, ((Answer.Known) organiser).unionId(), attendees.unionIds());
    }

    private Outcome create(OutgoingMessage message, Content.Event event, String organiser, List<String> attendees) {
        Called called = api.call(ApiCall.of(Api.EVENT_CREATE, message.kind())
                .path("unionId", organiser)
                .header(KEY, message.idempotencyKey())
                .body(new Request(
                        Cut.to(plain(message, event.title()), ApiLimits.EVENT_TITLE),
                        Cut.to(plain(message, event.body()), ApiLimits.EVENT_TEXT),
                        false,
                        time(event.from()),
                        time(event.to()),
                        attendees.stream().map(id -> new Attendee(id, false)).toList(),
                        new Place(event.place()))));
        return called.verdict().isTaken()
                ? new Outcome.Accepted(Json.text(called.body(), "id"), Way.CALENDAR)
                : called.verdict().failed(message.kind(), true);
    }

    /** What is not passed stays as it is; only the organiser may. */
    public Outcome change(OutgoingMessage message, Content.EventChange change) {
        return ofEvent(
                message,
                Api.EVENT_CHANGE,
                "none is moved",
                "move it by hand",
                call -> call.header(KEY, message.idempotencyKey())
                        .body(new Move(time(change.from()), time(change.to()), new Place(change.place()))));
    }

    /** The same however often it is done. */
    public Outcome join(OutgoingMessage message) {
        return people(
                message,
                Api.EVENT_JOIN,
                ids -> Map.of(
                        "attendeesToAdd",
                        ids.stream().map(id -> new Attendee(id, false)).toList()));
    }

    /** The same however often it is done. */
    public Outcome leave(OutgoingMessage message) {
        return people(
                message,
                Api.EVENT_LEAVE,
                ids -> Map.of(
                        "attendeesToRemove",
                        ids.stream().map(id -> Map.of("id", id)).toList()));
    }

    private Outcome people(OutgoingMessage message, Api which, Function<List<String>, Object> body) {
        Attendees attendees = attendees(message);
        if (attendees.later() != null) {
            return attendees.later();
        }
        return attendees.unionIds().isEmpty()
                ? new Outcome.Withheld("None of them has an account in DingTalk")
                : ofEvent(
                        message,
                        which,
                        "nobody is added or removed",
                        "change who takes part by hand",
                        call -> call.body(body.apply(attendees.unionIds())));
    }

    public Outcome cancel(OutgoingMessage message) {
        return ofEvent(message, Api.EVENT_DELETE, "none is cancelled", "delete it by hand", call -> call);
    }

    private Outcome ofEvent(
            OutgoingMessage message, Api which, String withoutEvent, String withoutId, UnaryOperator<ApiCall> rest) {
        Original original = message.original();
        if (original == null || original.way() != Way.CALENDAR) {
            return new Outcome.Withheld("No event was made, so " + withoutEvent);
        }
        @Nullable String eventId = original.reference();
        if (eventId == null) {
            return new Outcome.Rejected("DingTalk did not tell the id of the event; " + withoutId);
        }
        Answer organiser = organiser(message);
        if (organiser instanceof Answer.Missing missing) {
            return missing.why();
        }
        Called called = api.call(rest.apply(ApiCall.of(which, message.kind())
                .path("unionId", ((Answer.Known) organiser).unionId())
                .path("eventId", eventId)));
        return called.verdict().isTaken()
                ? new Outcome.Accepted(null, Way.CALENDAR)
                : called.verdict().failed(message.kind(), true);
    }

    private Answer organiser(OutgoingMessage message) {
        return message.address() instanceof Address.Private person
                ? unionIds.of(person.userId(), message.kind())
                : new Answer.Missing(new Outcome.Rejected("An event is in the calendar of a person, not of a group"));
    }

    private Attendees attendees(OutgoingMessage message) {
        List<String> unionIds = new ArrayList<>();
        for (Person person : message.mentions()) {
            Answer answer = attendee(person, message.kind());
            if (answer instanceof Answer.Missing missing && !(missing.why() instanceof Outcome.Rejected)) {
                return new Attendees(List.of(), missing.why());
            }
            if (answer instanceof Answer.Known known && unionIds.size() < ApiLimits.EVENT_PEOPLE) {
                unionIds.add(known.unionId());
            }
        }
        return new Attendees(unionIds, null);
    }

    /** Who has no account in DingTalk takes part all the same, only not in the calendar. */
    private Answer attendee(Person person, MessageKind kind) {
        String known = person.dingtalkUnionId();
        if (known != null) {
            return new Answer.Known(known);
        }
        String userId = person.dingtalkUserId();
        return userId == null
                ? new Answer.Missing(new Outcome.Rejected("no DingTalk user id"))
                : unionIds.of(userId, kind);
    }

    private Time time(Instant at) {
        return new Time(TIME.format(at.atZone(zone).toOffsetDateTime()), zone.getId());
    }

    private static String plain(OutgoingMessage message, String text) {
        return MessageText.of(Dialect.PLAIN, text, message.mentions()).text();
    }

    private record Request(
            String summary,
            String description,
            boolean isAllDay,
            Time start,
            Time end,
            List<Attendee> attendees,
            Place location) {}

    private record Move(Time start, Time end, Place location) {}

    /**
     * Who takes part.
     *
     * @param later why that cannot be told now; null when it can
     */
    private record Attendees(
            List<String> unionIds, @Nullable Outcome later) {}

    private record Time(String dateTime, String timeZone) {}

    private record Attendee(String id, boolean isOptional) {}

    private record Place(String displayName) {}
}
