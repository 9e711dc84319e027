package org.dutybell.draft;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A list that was read, with what is proposed for each item. A proposal: a person decides. */
public final class DraftedList {

    private final String name;
    private final List<DraftedPart> parts;

    DraftedList(String name, List<DraftedPart> parts) {
        this.name = name;
        this.parts = List.copyOf(parts);
    }

    /** The file it was read from. */
    String name() {
        return name;
    }

    List<DraftedPart> parts() {
        return parts;
    }

    List<DraftedItem> items() {
        return parts.stream().flatMap(part -> part.items().stream()).toList();
    }

    /** How many items a person has to look at before they can be used. */
    public long needingPerson() {
        return items().stream().filter(DraftedItem::needsPerson).count();
    }

    /** What clauses.yaml may hold. */
    public String clauses() {
        return new ClausesYaml(this).write();
    }

    /** What duties.yaml may hold. */
    public String duties() {
        return new DutiesYaml(this).write();
    }

    /** One line: how many items, duties by rhythm, and how many items need a person. */
    public String summary() {
        Map<ListRhythm, Integer> counts = new EnumMap<>(ListRhythm.class);
        items().forEach(item ->
                item.duties().forEach(duty -> counts.merge(duty.rhythm().value(), 1, Integer::sum)));
        String rhythms = counts.entrySet().stream()
                .map(entry -> entry.getKey().code() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return items().size() + " items in " + parts.size() + (parts.size() == 1 ? " part; " : " parts; ") + rhythms
                + "; " + needingPerson() + " need a person";
    }
}
