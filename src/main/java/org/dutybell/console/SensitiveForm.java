package org.dutybell.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sensitive period as it was written into the form; nothing is checked yet.
 *
 * @param rhythm code of a rhythm; empty means as each duty says
 * @param allDays true when days off count too; a box that is not ticked sends nothing
 * @param duties codes of the duties that are ticked; none means all that say how they are made denser
 */
record SensitiveForm(
        String name,
        String from,
        String to,
        String basis,
        String who,
        String rhythm,
        String allDays,
        List<String> duties) {

    SensitiveForm(
            @Nullable String name,
            @Nullable String from,
            @Nullable String to,
            @Nullable String basis,
            @Nullable String who,
            @Nullable String rhythm,
            @Nullable String allDays,
            @Nullable List<String> duties) {
        this.name = text(name);
        this.from = text(from);
        this.to = text(to);
        this.basis = text(basis);
        this.who = text(who);
        this.rhythm = text(rhythm);
        this.allDays = text(allDays);
        this.duties = duties == null ? List.of() : List.copyOf(duties);
    }

    static SensitiveForm empty() {
        return new SensitiveForm("", "", "", "", "", "", "", List.of());
    }

    boolean onAllDays() {
        return allDays.equals("true");
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written.strip();
    }
}
