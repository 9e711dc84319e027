package org.dutybell.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A theme of the catalogue. */
@Entity
@Table(name = "theme")
class ThemeRow {

    private static final String BREAK = "\n";

    @Id
    private String code;

    @Column
    private String name;

    @Column
    private String english;

    @Column
    private String also;

    @Column
    private int position;

    protected ThemeRow() {}

    ThemeRow(Theme theme, int position) {
        code = theme.code();
        name = theme.name();
        english = theme.english();
        also = theme.also().stream().collect(Collectors.joining(BREAK));
        this.position = position;
    }

    String code() {
        return code;
    }

    Theme toTheme() {
        return new Theme(
                code,
                name,
                english,
                Stream.of(also.split(BREAK)).filter(word -> !word.isEmpty()).toList());
    }
}
