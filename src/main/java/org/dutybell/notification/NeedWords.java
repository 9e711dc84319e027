package org.dutybell.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a duty wants, in the bot's words. */
public final class NeedWords {

    private NeedWords() {}

    /** The wanted things joined by 、; empty when nothing is wanted. */
    public static String of(Templates templates, Needs needs) {
        List<String> wanted = new ArrayList<>();
        if (needs.photos() > 0) {
            wanted.add(photos(templates, needs));
        }
        if (needs.files() > 0) {
            wanted.add(templates.render(Template.NEED_FILES, Map.of("count", needs.files())));
        }
        if (needs.schools() > 0) {
            wanted.add(templates.render(Template.NEED_SCHOOLS, Map.of("count", needs.schools())));
        }
        if (needs.text()) {
            wanted.add(templates.render(Template.NEED_TEXT, Map.of()));
        }
        if (needs.participants()) {
            wanted.add(templates.render(Template.NEED_PARTICIPANTS, Map.of()));
        }
        if (needs.theme()) {
            wanted.add(templates.render(Template.NEED_THEME, Map.of()));
        }
        if (needs.place()) {
            wanted.add(templates.render(Template.NEED_PLACE, Map.of()));
        }
        return String.join("、", wanted);
    }

    private static String photos(Templates templates, Needs needs) {
        return needs.mostPhotos() == 0
                ? templates.render(Template.NEED_PHOTOS, Map.of("count", needs.photos()))
                : templates.render(
                        Template.NEED_PHOTOS_UP_TO, Map.of("count", needs.photos(), "most", needs.mostPhotos()));
    }
}
