package org.dutybell.checkin;

import org.dutybell.duty.Duty;
import org.dutybell.duty.Themes;
import org.dutybell.obligation.NamedTheme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads themes of the catalogue as it is now. */
@Component
class NamedThemes {

    private final Themes themes;

    NamedThemes(Themes themes) {
        this.themes = themes;
    }

    /** The theme that the words name; null when none, or when the duty wants none. */
    @Nullable
    NamedTheme in(String text, Duty duty) {
        return duty.evidence().theme() == null || text.isBlank()
                ? null
                : new ThemeReader(themes.all()).read(text).orElse(null);
    }
}
