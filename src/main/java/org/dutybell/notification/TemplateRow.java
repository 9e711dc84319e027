package org.dutybell.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "message_template")
class TemplateRow {

    @Id
    private String code;

    @Column
    private String text;

    protected TemplateRow() {}

    TemplateRow(Template template, String text) {
        code = template.code();
        this.text = text;
    }

    String code() {
        return code;
    }

    String text() {
        return text;
    }
}
