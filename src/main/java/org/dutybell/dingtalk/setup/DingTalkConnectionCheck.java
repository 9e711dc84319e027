package org.dutybell.dingtalk.setup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dutybell.checkin.LastReceived;
import org.dutybell.checkin.LastReceived.ReceivedPicture;
import org.dutybell.checkin.PictureSource;
import org.dutybell.checkin.PictureUnavailable;
import org.dutybell.dingtalk.wire.AccessTokens;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.ApiCall;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.OpenApi;
import org.dutybell.dingtalk.wire.OpenApi.Called;
import org.dutybell.dingtalk.wire.TokenUnavailable;
import org.dutybell.notification.ConnectionCheck;
import org.dutybell.notification.MessageKind;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Goes through the steps of a first connection. */
final class DingTalkConnectionCheck implements ConnectionCheck {

    private final KnownSteps knownSteps;
    private final DingTalkProperties properties;
    private final AccessTokens tokens;
    private final OpenApi api;
    private final Organisation organisation;
    private final LastReceived received;
    private final PictureSource pictures;
    private final Map<Extent, Report> reports = new ConcurrentHashMap<>();

    DingTalkConnectionCheck(
            KnownSteps knownSteps,
            DingTalkProperties properties,
            AccessTokens tokens,
            OpenApi api,
            Organisation organisation,
            LastReceived received,
            PictureSource pictures) {
        this.knownSteps = knownSteps;
        this.properties = properties;
        this.tokens = tokens;
        this.api = api;
        this.organisation = organisation;
        this.received = received;
        this.pictures = pictures;
    }

    @Override
    public List<Finding> known(Instant now) {
        return knownSteps.look();
    }

    @Override
    public @Nullable Report last(Extent extent) {
        return reports.get(extent);
    }

    @Override
    public int paidCalls(Extent extent) {
        return switch (extent) {
            case FREE -> 0;
            case PICTURE -> 1;
            case PAID -> Probe.paid("").size() + Math.max(1, conversations().size());
        };
    }

    @Override
    public Report run(Extent extent, Instant now) {
        Report report = new Report(now, findings(extent));
        reports.put(extent, report);
        return report;
    }

    /** Without a token nothing else says anything. */
    private List<Finding> findings(Extent extent) {
        Finding keys = keys();
        if (keys.state() != State.WORKS) {
            return List.of(keys);
        }
        return switch (extent) {
            case FREE -> free(keys);
            case PAID -> paid();
            case PICTURE -> List.of(picture());
        };
    }

    private Finding keys() {
        try {
            tokens.get();
            return new Finding("keys", "", State.WORKS, "works", "");
        } catch (TokenUnavailable none) {
            String cause = !properties.hasCredentials()
                    ? "keys-missing"
                    : none.credentialsRefused() ? "keys-refused" : "no-token";
            return new Finding("keys", "", State.BROKEN, cause, none.reason());
        }
    }

    private List<Finding> free(Finding keys) {
        List<Finding> findings = new ArrayList<>(List.of(keys));
        findings.add(scope());
        Probe.free().forEach(probe -> findings.add(Reading.permission(probe.api(), api.call(probe))));
        return findings;
    }

    private Finding scope() {
        Called called = api.call(ApiCall.of(Api.SCOPES, MessageKind.NOTICE));
        JsonNode scopes = called.body().path("auth_org_scopes");
        if (!called.verdict().isTaken() || !scopes.isObject()) {
            return Reading.finding("scope", "", Api.SCOPES, called);
        }
        int departments = scopes.path("authed_dept").size();
        int users = scopes.path("authed_user").size();
        return departments + users == 0
                ? new Finding("scope", "", State.BROKEN, "scope-empty", "")
                : new Finding("scope", "", State.WORKS, "scope-seen", departments + " + " + users);
    }

    private List<Finding> paid() {
        List<Finding> findings = new ArrayList<>();
        Probe.paid(properties.robotCode())
                .forEach(probe -> findings.add(Reading.permission(probe.api(), api.call(probe))));
        List<Chat> known = conversations();
        if (known.isEmpty()) {
            findings.add(Reading.permission(Api.GROUP_ROBOTS, api.call(Probe.robotsOf(Probe.NOBODY))));
        }
        for (Chat chat : organisation.roster().chats()) {
            findings.add(group(chat));
        }
        return findings;
    }

    private Finding group(Chat chat) {
        String conversation = chat.conversationId();
        if (conversation == null) {
            return new Finding("group", chat.code(), State.OPEN, "group-id-unknown", "");
        }
        Called called = api.call(Probe.robotsOf(conversation));
        if (called.verdict().isTaken()) {
            return names(called.body(), properties.robotCode())
                    ? new Finding("group", chat.code(), State.WORKS, "works", "")
                    : new Finding("group", chat.code(), State.BROKEN, "robot-absent", "");
        }
        Finding found = Reading.finding("group", chat.code(), Api.GROUP_ROBOTS, called);
        return found.state() == State.WORKS
                ? new Finding(
                        "group",
                        chat.code(),
                        State.BROKEN,
                        "group-refused",
                        called.verdict().reason())
                : found;
    }

    /** Whether the text stands anywhere in the answer, whatever its fields are called. */
    private static boolean names(JsonNode node, String text) {
        if (node.isString()) {
            return node.stringValue().equals(text);
        }
        for (JsonNode part : node) {
            if (names(part, text)) {
                return true;
            }
        }
        return false;
    }

    private Finding picture() {
        Optional<ReceivedPicture> last = received.picture();
        if (last.isEmpty()) {
            return new Finding("picture", "", State.OPEN, "no-picture", "");
        }
        try {
            byte[] bytes =
                    pictures.download(last.get().downloadCode(), last.get().robotCode());
            return new Finding("picture", last.get().senderName(), State.WORKS, "downloaded", "" + bytes.length);
        } catch (PictureUnavailable failed) {
            return new Finding(
                    "picture",
                    last.get().senderName(),
                    State.BROKEN,
                    "picture-refused",
                    String.valueOf(failed.getMessage()));
        }
    }

    private List<Chat> conversations() {
        return organisation.roster().chats().stream()
                .filter(chat -> chat.conversationId() != null)
                .toList();
    }
}
