package org.dutybell.notification;

import java.util.Map;

/** The stored texts. */
public interface Templates {

    /**
     * The text with its placeholders filled in. Values are put in as they are: what people wrote must be escaped first.
     *
     * @param values a value for each placeholder the text uses; a missing one is an error of the caller
     */
    String render(Template template, Map<String, ?> values);

    /** Replaces the stored texts by these, one for each template, in the caller's transaction. */
    void replaceWith(Map<Template, String> texts);
}
