package org.dutybell.botconfig;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Drill themes: each code once, each name for one theme only, and some when a duty wants one. */
final class ThemeCheck {

    private final List<ConfigNode> themes;
    private final List<ConfigNode> duties;
    private final Findings findings;

    ThemeCheck(ConfigFolder files, Findings findings) {
        this.themes = files.node(ConfigKind.THEMES).items("themes");
        this.duties = files.node(ConfigKind.DUTIES).items("duties");
        this.findings = findings;
    }

    void run() {
        CrossChecks.unique(themes, "code", findings);
        names();
        if (themes.isEmpty()) {
            duties.stream()
                    .map(duty -> duty.get("evidence").get("theme"))
                    .filter(ConfigNode::exists)
                    .forEach(theme -> findings.add(
                            theme,
                            "a theme is wanted, and " + ConfigKind.THEMES.fileName() + " names none",
                            "themes in " + ConfigKind.THEMES.fileName() + ", or no theme here"));
        }
    }

    /** A reply names a theme by any of its words. */
    private void names() {
        Map<String, ConfigNode> first = new HashMap<>();
        for (ConfigNode theme : themes) {
            Stream.concat(Stream.of(theme.get("name"), theme.get("english")), theme.items("also").stream())
                    .filter(name -> !name.text().isEmpty())
                    .forEach(name -> {
                        ConfigNode before = first.putIfAbsent(name.text(), theme);
                        if (before != null) {
                            findings.add(
                                    name,
                                    "'" + name.text() + "' names the theme in line " + before.line() + " too",
                                    "words that name one theme only");
                        }
                    });
        }
    }
}
