package org.dutybell.wording;

import java.util.List;
import org.dutybell.obligation.ObligationView;

/** What is to be added below a line of a message. */
public interface Remarks {

    /**
     * Markdown, a paragraph each; none when there is nothing to add.
     *
     * @param line the obligations that share the line
     */
    List<String> about(List<ObligationView> line, Speaker speaker);

    /** Whether those who supervise read it as well, and not only those who owe it. */
    default boolean isForLeaders() {
        return true;
    }
}
