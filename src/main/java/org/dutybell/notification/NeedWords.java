package org.dutybell.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a duty wants, in the bot's words. */
public final class NeedWords {

    private NeedWords() {}

    /**
     * The wanted things joined by 、; empty when nothing is wanted.
     *
     * @param photos how many pictures; 0 when none is wanted
     * @param text whether a sentence is wanted
     * @param participants whether the number of participants is wanted
     * @param theme whether a theme is wanted
     */
    public static String of(Templates templates, int photos, boolean text, boolean participants, boolean theme) {
        List<String> wanted = new ArrayList<>();
        if (photos > 0) {
            wanted.add(templates.render(Template.NEED_PHOTOS, Map.of("count", photos)));
        }
        if (text) {
            wanted.add(templates.render(Template.NEED_TEXT, Map.of()));
        }
        if (participants) {
            wanted.add(templates.render(Template.NEED_PARTICIPANTS, Map.of()));
        }
        if (theme) {
            wanted.add(templates.render(Template.NEED_THEME, Map.of()));
        }
        return String.join("、", wanted);
    }
}
