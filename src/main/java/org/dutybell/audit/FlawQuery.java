package org.dutybell.audit;

/**
 * What breaks a rule, as a statement that names it. H2, MariaDB and MySQL read it alike. Parameters: {@code :late},
 * {@code :since}.
 */
record FlawQuery(FlawKind kind, String sql) {

    private static final String OBLIGATION = "concat(o.duty_code, ' ', o.post_code, ' ', o.target, ' ', o.period)";

    /** A select of obligations {@code o}. */
    static FlawQuery obligations(FlawKind kind, String where) {
        return new FlawQuery(kind, "select " + OBLIGATION + " from obligation o where " + where + " order by o.id");
    }

    /** A select of nudges {@code r} with their obligations. */
    static FlawQuery nudges(FlawKind kind, String where) {
        return new FlawQuery(
                kind,
                "select concat(r.nudge, ' ', r.post_code, ' ', " + OBLIGATION
                        + ") from reminder r join obligation o on o.id = r.obligation_id where " + where
                        + " order by r.id");
    }

    /** A select of escalations {@code e} with their obligations. */
    static FlawQuery escalations(FlawKind kind, String where) {
        return new FlawQuery(
                kind,
                "select " + OBLIGATION + " from escalation e join obligation o on o.id = e.obligation_id where " + where
                        + " order by e.id");
    }

    /** A select of evidence {@code e} with the obligation it was sent for, if it was handed in. */
    static FlawQuery evidence(FlawKind kind, String where) {
        return new FlawQuery(
                kind,
                "select distinct concat(e.id, ' ', e.path, coalesce(concat(' ', " + OBLIGATION
                        + "), '')) from evidence e"
                        + " left join check_in_evidence ce on ce.evidence_id = e.id"
                        + " left join check_in c on c.id = ce.check_in_id and c.from_obligation_id is null"
                        + " left join obligation o on o.id = c.obligation_id where " + where);
    }

    /** A select of messages {@code n}. */
    static FlawQuery messages(FlawKind kind, String where) {
        return new FlawQuery(
                kind, "select concat(n.id, ' ', n.dedup_key) from notification n where " + where + " order by n.id");
    }
}
