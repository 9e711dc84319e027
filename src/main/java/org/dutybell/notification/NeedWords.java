package org.dutybell.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a duty wants, in the bureau's words. */
public final class NeedWords {

    private NeedWords() {}

    /**
     * The needs joined by 、; empty when nothing is needed.
     *
     * @param photos how many pictures
     */
    public static String of(Templates templates, int photos, boolean text, boolean participants) {
        List<String> needs = new ArrayList<>();
        if (text) {
            needs.add(templates.render(Template.NEED_TEXT, Map.of()));
        }
        if (participants) {
            needs.add(templates.render(Template.NEED_PARTICIPANTS, Map.of()));
        }
        if (photos > 0) {
            needs.add(templates.render(Template.NEED_PHOTOS, Map.of("count", photos)));
        }
        return String.join("、", needs);
    }
}
