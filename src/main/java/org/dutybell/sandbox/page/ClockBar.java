package org.dutybell.sandbox.page;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dutybell.sandbox.clock.ClockMove;
import org.dutybell.sandbox.clock.ClockMoves;
import org.dutybell.sandbox.clock.ClockView;
import org.dutybell.sandbox.clock.Happening;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** Shows the clock, and what happened during the last move. */
class ClockBar {

    private static final int SHOWN = 200;

    private final ClockMoves moves;

    ClockBar(ClockMoves moves) {
        this.moves = moves;
    }

    void show(Model model, Locale locale) {
        showNow(model, locale);
        ClockMove last = moves.last().orElse(null);
        if (last != null) {
            showMove(model, last, locale);
        }
    }

    void showNow(Model model, Locale locale) {
        ClockView view = moves.view();
        model.addAttribute("now", words(view.now(), "yyyy-MM-dd HH:mm:ss EEEE", locale));
        model.addAttribute("zone", view.zone());
        model.addAttribute("nextEvent", words(view.nextEvent(), "yyyy-MM-dd HH:mm EEEE", locale));
    }

    private static void showMove(Model model, ClockMove move, Locale locale) {
        List<Happening> happened = move.happened();
        model.addAttribute("moveFrom", words(move.from(), "yyyy-MM-dd HH:mm", locale));
        model.addAttribute("moveTo", words(move.to(), "yyyy-MM-dd HH:mm", locale));
        model.addAttribute("leftOut", Math.max(0, happened.size() - SHOWN));
        model.addAttribute(
                "happened",
                happened.subList(Math.max(0, happened.size() - SHOWN), happened.size()).stream()
                        .map(line -> new Line(words(line.at(), "M-d HH:mm", locale), line.what(), line.conversation()))
                        .toList());
    }

    private static String words(@Nullable OffsetDateTime time, String pattern, Locale locale) {
        return time == null ? "" : DateTimeFormatter.ofPattern(pattern, locale).format(time);
    }

    /**
     * A line of what happened.
     *
     * @param chat the conversation to open; null when it is no message
     */
    record Line(String at, String what, @Nullable String chat) {}
}
