package org.dutybell.duty;

import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.shared.Tables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredBurdens implements Burdens {

    private static final String BUDGET = "weekly-budget";

    private final Tables tables;

    StoredBurdens(EntityManager entities) {
        tables = new Tables(entities);
    }

    @Override
    @Transactional(readOnly = true)
    public Burden current() {
        Map<String, Integer> stored = tables.all(BurdenRow.class, "what").stream()
                .collect(Collectors.toMap(BurdenRow::what, BurdenRow::minutes));
        Map<DutyKind, Integer> minutes = new EnumMap<>(DutyKind.class);
        for (DutyKind kind : DutyKind.values()) {
            minutes.put(kind, stored.getOrDefault(kind.code(), Burden.USUAL.minutes(kind)));
        }
        return new Burden(minutes, stored.getOrDefault(BUDGET, Burden.USUAL.weeklyBudget()));
    }

    @Override
    @Transactional
    public void replaceWith(Burden burden) {
        List<BurdenRow> rows = Stream.concat(
                        Stream.of(new BurdenRow(BUDGET, burden.weeklyBudget())),
                        Stream.of(DutyKind.values()).map(kind -> new BurdenRow(kind.code(), burden.minutes(kind))))
                .toList();
        Tables.replace(List.of(tables.keyed(BurdenRow.class, BurdenRow::what, rows)));
    }
}
