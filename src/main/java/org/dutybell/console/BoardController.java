package org.dutybell.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.dutybell.access.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The board: obligations by unit, state and clause. */
@Controller
class BoardController {

    private static final String HTMX = "HX-Request";

    private final Board board;
    private final Gate gate;

    BoardController(Board board, Gate gate) {
        this.board = board;
        this.gate = gate;
    }

    /** The whole page, or for htmx what the filters change in it; who only answers for the own posts is led on. */
    @GetMapping("/")
    String board(
            @RequestParam Map<String, String> parameters,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Access access = gate.access();
        if (!access.isSomebody()) {
            return "redirect:/m";
        }
        BoardPage page = board.page(parameters, access, locale);
        if (!page.problems().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        response.addHeader(HttpHeaders.VARY, HTMX);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        model.addAttribute("board", page);
        return htmx == null ? "console/board" : "console/board :: results";
    }
}
