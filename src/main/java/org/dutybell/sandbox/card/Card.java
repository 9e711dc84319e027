package org.dutybell.sandbox.card;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A card as everybody sees it, and what single people see differently.
 *
 * @param outTrackId given by the app, unique
 * @param template id of its template
 * @param callbackType STREAM, HTTP, or empty when presses go nowhere
 * @param routeKey the address for presses when they go by HTTP; else empty
 * @param byUnionId whether the app names people by union id
 * @param params the public variables
 * @param privateParams the variables of single people, by user id
 * @param result what came of the last press; null before the first
 */
public record Card(
        String outTrackId,
        String template,
        String callbackType,
        String routeKey,
        boolean byUnionId,
        Map<String, String> params,
        Map<String, Map<String, String>> privateParams,
        @Nullable String result) {

    public Card {
        params = Map.copyOf(params);
        privateParams = Map.copyOf(privateParams);
    }

    /** The variables as this person sees them. */
    public Map<String, String> seenBy(String userId) {
        Map<String, String> seen = new LinkedHashMap<>(params);
        seen.putAll(privateParams.getOrDefault(userId, Map.of()));
        return seen;
    }

    /**
     * With other public variables.
     *
     * @param byKey whether the unnamed ones stay; without, they are lost
     */
    Card with(Map<String, String> changed, boolean byKey) {
        return new Card(
                outTrackId,
                template,
                callbackType,
                routeKey,
                byUnionId,
                merged(params, changed, byKey),
                privateParams,
                result);
    }

    /** With other variables of one person. */
    Card with(String userId, Map<String, String> changed, boolean byKey) {
        Map<String, Map<String, String>> all = new HashMap<>(privateParams);
        all.put(userId, merged(privateParams.getOrDefault(userId, Map.of()), changed, byKey));
        return new Card(outTrackId, template, callbackType, routeKey, byUnionId, params, all, result);
    }

    Card withResult(String words) {
        return new Card(outTrackId, template, callbackType, routeKey, byUnionId, params, privateParams, words);
    }

    private static Map<String, String> merged(Map<String, String> before, Map<String, String> changed, boolean byKey) {
        Map<String, String> merged = new HashMap<>(byKey ? before : Map.of());
        merged.putAll(changed);
        return merged;
    }
}
