package org.dutybell.dingtalk.contacts;

import java.util.List;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.OpenApi.Called;
import org.dutybell.organisation.ContactsUnavailable;
import tools.jackson.databind.JsonNode;

/**
 * What the app may see.
 *
 * @param departments ids of the highest ones; the root is 1
 * @param users user ids outside these
 */
record Scope(List<Long> departments, List<String> users) {

    private static final Scope WHOLE = new Scope(List.of(1L), List.of());

    /** Where DingTalk does not tell, the root is tried. */
    static Scope read(ContactCalls calls) throws ContactsUnavailable {
        Called called = calls.call(Api.SCOPES, null);
        JsonNode scopes = called.body().path("auth_org_scopes");
        if (!called.verdict().isTaken() || !scopes.isObject()) {
            return WHOLE;
        }
        return new Scope(
                Tolerant.numbers(scopes.path("authed_dept")),
                Tolerant.list(scopes.path("authed_user")).stream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .filter(user -> !user.isBlank())
                        .toList());
    }
}
