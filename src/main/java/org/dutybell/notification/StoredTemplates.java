package org.dutybell.notification;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.dutybell.shared.Tables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Texts are read in the transaction that uses them; within one, Hibernate reads each once. */
@Service
class StoredTemplates implements Templates {

    private final EntityManager entities;
    private final ShippedTexts shipped = new ShippedTexts();

    StoredTemplates(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional(readOnly = true)
    public String render(Template template, Map<String, ?> values) {
        return new TemplateText(template, text(template)).fill(values);
    }

    @Override
    @Transactional
    public void replaceWith(Map<Template, String> texts) {
        List<TemplateRow> rows = texts.entrySet().stream()
                .map(entry -> new TemplateRow(entry.getKey(), entry.getValue()))
                .toList();
        Tables.replace(List.of(new Tables(entities).keyed(TemplateRow.class, TemplateRow::code, rows)));
    }

    private String text(Template template) {
        TemplateRow row = entities.find(TemplateRow.class, template.code());
        String text = row == null ? shipped.of(template) : row.text();
        if (text == null) {
            throw new IllegalStateException(
                    "Message template " + template.code() + " is not stored; import a bot-config that has it");
        }
        return text;
    }
}
