package org.dutybell.dingtalk.text;

import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.dutybell.notification.Content;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.shared.DutyBellProperties;

/** What is added to a message on its way: the link to our page, the button that opens it, the line about what was cut. */
public class Phrases {

    private final Templates templates;
    private final DutyBellProperties settings;

    public Phrases(Templates templates, DutyBellProperties settings) {
        this.templates = templates;
        this.settings = settings;
    }

    /** The address of the page a message is about; empty when it has none, or phones cannot reach our pages. */
    public Optional<String> link(Content content) {
        return content instanceof Content.Message message
                ? Optional.ofNullable(message.page()).flatMap(settings::address)
                : Optional.empty();
    }

    /** The address of one of our pages. */
    public Optional<String> address(String page) {
        return settings.address(page);
    }

    /** On the button that opens the page. */
    public String open() {
        return templates.render(Template.BUTTON_OPEN, Map.of());
    }

    /** The last line of what was shortened. */
    public LongFunction<String> leftOut(Content content) {
        return count -> link(content)
                .map(link -> templates.render(Template.MESSAGE_CUT_LINK, Map.of("count", count, "link", link)))
                .orElseGet(() -> templates.render(Template.MESSAGE_CUT, Map.of("count", count)));
    }
}
