package org.dutybell.dingtalk.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dutybell.notification.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * One call with the app's token.
 *
 * @param api which interface
 * @param kind for whose sake, which decides who waits when a limit is near
 * @param path values for the placeholders of the path
 * @param query further query parameters
 * @param headers further headers
 * @param body sent as JSON; null for none
 */
public record ApiCall(
        Api api,
        MessageKind kind,
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        @Nullable Object body) {

    public static ApiCall of(Api api, MessageKind kind) {
        return new ApiCall(api, kind, Map.of(), Map.of(), Map.of(), null);
    }

    public ApiCall body(Object json) {
        return new ApiCall(api, kind, path, query, headers, json);
    }

    public ApiCall path(String name, String value) {
        return new ApiCall(api, kind, with(path, name, value), query, headers, body);
    }

    public ApiCall query(String name, String value) {
        return new ApiCall(api, kind, path, with(query, name, value), headers, body);
    }

    public ApiCall header(String name, String value) {
        return new ApiCall(api, kind, path, query, with(headers, name, value), body);
    }

    private static Map<String, String> with(Map<String, String> before, String name, String value) {
        Map<String, String> after = new LinkedHashMap<>(before);
        after.put(name, value);
        return after;
    }
}
