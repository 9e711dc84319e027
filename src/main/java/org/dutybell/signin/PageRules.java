package org.dutybell.signin;

import java.util.List;

/** What a module asks of those who open its pages. Of several rules that match, the first holds. */
public interface PageRules {

    List<PageRule> rules();
}
