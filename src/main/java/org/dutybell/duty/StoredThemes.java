package org.dutybell.duty;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dutybell.shared.Tables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredThemes implements Themes {

    private final Tables tables;

    StoredThemes(EntityManager entities) {
        tables = new Tables(entities);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Theme> all() {
        return tables.all(ThemeRow.class, "position").stream()
                .map(ThemeRow::toTheme)
                .toList();
    }

    @Override
    @Transactional
    public void replaceWith(List<Theme> themes) {
        Tables.replace(List.of(tables.keyed(ThemeRow.class, ThemeRow::code, Tables.numbered(themes, ThemeRow::new))));
    }
}
