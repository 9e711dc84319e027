package org.dutybell.obligation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutybell.duty.Theme;
import org.dutybell.duty.Themes;
import org.springframework.stereotype.Component;

/** What people call the themes of obligations. */
@Component
class ThemeNames {

    private final ThemeUses uses;
    private final Themes themes;

    ThemeNames(ThemeUses uses, Themes themes) {
        this.uses = uses;
        this.themes = themes;
    }

    /** Of each obligation that has any, oldest first; a theme that has left the catalogue by its code. */
    Map<Long, List<String>> of(Collection<Long> obligationIds) {
        Map<Long, List<String>> codes = uses.of(obligationIds);
        if (codes.isEmpty()) {
            return Map.of();
        }
        Map<String, String> names = byCode();
        return codes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(code -> names.getOrDefault(code, code))
                                .toList()));
    }

    /** All names by their codes. */
    Map<String, String> byCode() {
        return themes.all().stream().collect(Collectors.toMap(Theme::code, Theme::name));
    }
}
