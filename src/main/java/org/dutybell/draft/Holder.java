package org.dutybell.draft;

import java.util.List;

/**
 * Who holds an item.
 *
 * @param code in the terms of clauses.yaml; OTHER for a holder that has no term there
 * @param roles of organisation.yaml whose posts owe it; empty when no role is known
 * @param preparers roles that prepare it
 */
record Holder(String code, List<String> roles, List<String> preparers) {

    static final Holder OTHER = new Holder("OTHER", List.of(), List.of());

    static Holder of(String code, String... roles) {
        return new Holder(code, List.of(roles), List.of());
    }

    boolean isKnown() {
        return !roles.isEmpty();
    }
}
