package org.dutybell.sandbox.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.chat.Chats;
import org.dutybell.sandbox.chat.Directory;
import org.dutybell.sandbox.wire.ApiEndpoint;
import org.dutybell.sandbox.wire.ApiRefusal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Creates, changes and deletes events, and changes who attends. All ids are union ids. */
@RestController
@OnlyWithBuiltInWire
@RequestMapping("/v1.0/calendar/users/{unionId}/calendars/primary/events")
class CalendarApi extends ApiEndpoint {

    private static final String INVALID = "invalidParameter";
    private static final int MOST_ATTENDEES = 500;

    private final Calendar calendar;
    private final Directory directory;
    private final Chats chats;

    CalendarApi(Calendar calendar, Directory directory, Chats chats, JsonMapper json) {
        super(json);
        this.calendar = calendar;
        this.directory = directory;
        this.chats = chats;
    }

    @PostMapping
    Map<String, Object> create(
            @PathVariable String unionId,
            @RequestHeader(name = "x-client-token", defaultValue = "") String clientToken,
            @RequestBody(required = false) String body) {
        JsonNode request = object(body);
        Appointment event = calendar.add(event(unionId, request), clientToken);
        chats.touch();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", event.id());
        answer.put("summary", event.summary());
        answer.put("status", "confirmed");
        answer.put("organizer", Map.of("id", event.organizer(), "responseStatus", "accepted", "self", true));
        answer.put(
                "attendees",
                event.attendees().stream()
                        .map(id -> Map.of("id", id, "responseStatus", "needsAction"))
                        .toList());
        return answer;
    }

    /** What is not passed stays as it is. Who takes part has calls of its own. */
    @PutMapping("/{eventId}")
    Map<String, Object> change(
            @PathVariable String unionId, @PathVariable String eventId, @RequestBody(required = false) String body) {
        Appointment event = known(unionId, eventId);
        JsonNode request = object(body);
        if (request.has("attendees")) {
            throw ApiRefusal.badRequest(INVALID, "参与人请用添加、删除日程参与者的接口");
        }
        String end = request.has("end") ? checked(request, "end") : "";
        String start = request.has("start") ? checked(request, "start") : "";
        String summary = request.has("summary") ? summary(request) : "";
        JsonNode place = request.path("location");
        Appointment changed =
                event.changed(summary, start, end, place.isMissingNode() ? event.place() : text(place, "displayName"));
        calendar.put(changed);
        chats.touch();
        return Map.of("id", eventId, "summary", changed.summary(), "status", "confirmed");
    }

    @DeleteMapping("/{eventId}")
    Map<String, Object> delete(@PathVariable String unionId, @PathVariable String eventId) {
        calendar.remove(known(unionId, eventId).id());
        chats.touch();
        return Map.of();
    }

    @PostMapping("/{eventId}/attendees")
    Map<String, Object> add(
            @PathVariable String unionId, @PathVariable String eventId, @RequestBody(required = false) String body) {
        Appointment event = known(unionId, eventId);
        Set<String> all = new LinkedHashSet<>(event.attendees());
        all.addAll(people(object(body).path("attendeesToAdd")));
        calendar.put(event.withAttendees(List.copyOf(all)));
        chats.touch();
        return Map.of();
    }

    @PostMapping("/{eventId}/attendees/batchRemove")
    Map<String, Object> remove(
            @PathVariable String unionId, @PathVariable String eventId, @RequestBody(required = false) String body) {
        Appointment event = known(unionId, eventId);
        List<String> left = new ArrayList<>(event.attendees());
        object(body).path("attendeesToRemove").forEach(attendee -> left.remove(text(attendee, "id")));
        calendar.put(event.withAttendees(left));
        chats.touch();
        return Map.of();
    }

    private Appointment known(String unionId, String eventId) {
        return calendar.event(eventId)
                .filter(event -> event.organizer().equals(unionId))
                .orElseThrow(() -> new ApiRefusal(404, "notFound.event", "日程不存在"));
    }

    private Appointment event(String organizer, JsonNode request) {
        if (directory.today().byUnionId(organizer).isEmpty()) {
            throw ApiRefusal.badRequest(INVALID, "unionId 无效：" + organizer);
        }
        String summary = summary(request);
        String start = checked(request, "start");
        List<String> attendees = people(request.path("attendees"));
        if (attendees.size() > MOST_ATTENDEES) {
            throw ApiRefusal.badRequest(INVALID, "attendees 超过 " + MOST_ATTENDEES);
        }
        return new Appointment(
                UUID.randomUUID().toString().replace("-", ""),
                organizer,
                summary,
                start,
                moment(request.path("end")),
                request.path("location").path("displayName").asString(""),
                attendees);
    }

    private List<String> people(JsonNode list) {
        List<String> people = new ArrayList<>();
        for (JsonNode attendee : list) {
            String id = text(attendee, "id");
            if (directory.today().byUnionId(id).isEmpty()) {
                throw ApiRefusal.badRequest(INVALID, "unionId 无效：" + id);
            }
            people.add(id);
        }
        return people;
    }

    private static String summary(JsonNode request) {
        String summary = text(request, "summary");
        if (summary.isEmpty() || summary.length() > 2048) {
            throw ApiRefusal.badRequest(INVALID, "summary 无效");
        }
        return summary;
    }

    private static String checked(JsonNode request, String field) {
        String moment = moment(request.path(field));
        if (moment.isEmpty()) {
            throw ApiRefusal.badRequest(INVALID, field + " 无效");
        }
        return moment;
    }

    private static String moment(JsonNode node) {
        return node.path("dateTime").asString(node.path("date").asString(""));
    }
}
