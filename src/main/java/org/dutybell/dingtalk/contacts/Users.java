package org.dutybell.dingtalk.contacts;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dutybell.dingtalk.wire.Json;
import org.dutybell.organisation.Contact;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** DingTalk's users as contacts. */
final class Users {

    private static final Pattern FILLING = Pattern.compile("[\\s-]");
    private static final Pattern COUNTRY = Pattern.compile("^(\\+?86-?)(?=1\\d{10}$)");

    private Users() {}

    /** Empty when the entry has no user id. */
    static Optional<Contact> contact(JsonNode user, Map<Long, String> departments) {
        String userId = Json.text(user, "userid");
        if (userId == null) {
            return Optional.empty();
        }
        String its = Tolerant.numbers(user.path("dept_id_list")).stream()
                .map(departments::get)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("、"));
        return Optional.of(new Contact(
                userId,
                Json.text(user, "unionid"),
                Json.textOrEmpty(user, "name").strip(),
                mobile(Json.text(user, "mobile")),
                Tolerant.flag(user, "active", true),
                its));
    }

    private static @Nullable String mobile(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String plain = COUNTRY.matcher(FILLING.matcher(written).replaceAll("")).replaceFirst("");
        return plain.isEmpty() ? null : plain;
    }
}
