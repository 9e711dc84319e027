package org.dutybell.checkin;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dutybell.checkin.InboundMessage.Form;
import org.dutybell.notification.SaverMode;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.springframework.stereotype.Component;

/** In saver mode the last line of a receipt in a chat: next time on the page. */
@Component
class PageHint {

    private static final String PAGE = "/m";

    private final SaverMode saver;
    private final Templates templates;

    PageHint(SaverMode saver, Templates templates) {
        this.saver = saver;
        this.templates = templates;
    }

    /** A press is answered on its card, so a hint would be a message of its own. */
    List<Paragraph> after(List<Paragraph> receipt, InboundMessage message) {
        if (message.form() == Form.PRESS) {
            return receipt;
        }
        Stream<Paragraph> hint = saver.link(PAGE).stream()
                .map(link -> templates.render(Template.RECEIPT_SAVER, Map.of("link", link)))
                .map(Paragraph::forWriter);
        return Stream.concat(receipt.stream(), hint).toList();
    }
}
