package org.dutybell.botconfig;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The clauses: each once and marked as what they are; all 65 of the published list, unless the list is an own one. */
final class ClauseCheck {

    private final ConfigFolder files;
    private final boolean own;
    private final List<ConfigNode> clauses;
    private final List<ConfigNode> duties;
    private final Findings findings;

    ClauseCheck(ConfigFolder files, Findings findings) {
        this.files = files;
        this.own = files.node(ConfigKind.CLAUSES).text("list").equals("own");
        this.clauses = files.node(ConfigKind.CLAUSES).items("clauses");
        this.duties = files.node(ConfigKind.DUTIES).items("duties");
        this.findings = findings;
    }

    void run() {
        if (files.has(ConfigKind.CLAUSES)) {
            CrossChecks.unique(clauses, "number", findings);
            if (!own) {
                clauses.forEach(clause -> number(clause.get("number")));
                complete();
            }
            duties.forEach(this::reference);
        }
        if (files.has(ConfigKind.DUTIES)) {
            clauses.stream()
                    .filter(clause -> own || ClauseNumbers.ALL.contains(clause.text("number")))
                    .forEach(this::served);
        }
    }

    private void number(ConfigNode number) {
        if (!number.text().isEmpty() && !ClauseNumbers.ALL.contains(number.text())) {
            findings.add(
                    number,
                    "unknown clause " + number.text(),
                    Names.allowed(number.text(), "a clause of the list", ClauseNumbers.ALL));
        }
    }

    private void complete() {
        List<String> missing = new ArrayList<>(ClauseNumbers.ALL);
        clauses.forEach(clause -> missing.remove(clause.text("number")));
        if (!missing.isEmpty() && !findings.has(ConfigKind.CLAUSES.fileName())) {
            ConfigNode list = files.node(ConfigKind.CLAUSES).get("clauses");
            findings.add(
                    list, "missing: clause " + String.join(", ", missing), "all 65 clauses of the list, each once");
        }
    }

    private void reference(ConfigNode duty) {
        ConfigNode clause = duty.get("clause");
        List<String> numbers =
                clauses.stream().map(entry -> entry.text("number")).toList();
        if (!clause.text().isEmpty() && !numbers.contains(clause.text()) && !findings.has(clauseFile())) {
            findings.add(
                    clause,
                    "unknown clause " + clause.text(),
                    Names.allowed(clause.text(), "a clause of clauses.yaml", numbers));
        }
    }

    private void served(ConfigNode clause) {
        String service = clause.text("service");
        String serving = duties.stream()
                .filter(duty -> duty.text("clause").equals(clause.text("number")))
                .map(duty -> duty.text("code"))
                .collect(Collectors.joining(", "));
        if (service.equals("scheduled") && serving.isEmpty() && !findings.has(ConfigKind.DUTIES.fileName())) {
            findings.add(
                    clause.get("service"),
                    "clause " + clause.text("number") + " is scheduled, but no duty serves it",
                    "a duty in duties.yaml, or standing or event");
        } else if (!service.equals("scheduled") && !service.isEmpty() && !serving.isEmpty()) {
            findings.add(
                    clause.get("service"),
                    "clause " + clause.text("number") + " is " + service + ", but served by " + serving,
                    "scheduled");
        }
    }

    private static String clauseFile() {
        return ConfigKind.CLAUSES.fileName();
    }
}
