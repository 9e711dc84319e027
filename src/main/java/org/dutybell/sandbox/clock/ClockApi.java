package org.dutybell.sandbox.clock;

import java.util.Map;
import org.dutybell.sandbox.OnlyInSandbox;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The clock for scripts. Every call answers JSON; parameters come as JSON or as a form. */
@RestController
@OnlyInSandbox
@RequestMapping("/sandbox/api/clock")
class ClockApi {

    private final ClockMoves moves;

    ClockApi(ClockMoves moves) {
        this.moves = moves;
    }

    @GetMapping
    ClockView clock() {
        return moves.view();
    }

    @PostMapping(path = "/advance", consumes = MediaType.APPLICATION_JSON_VALUE)
    ClockMove advanceByJson(@RequestBody Map<String, Object> body) {
        return moves.advance(text(body, "by"));
    }

    @PostMapping("/advance")
    ClockMove advance(@RequestParam(required = false) @Nullable String by) {
        return moves.advance(by);
    }

    @PostMapping(path = "/to", consumes = MediaType.APPLICATION_JSON_VALUE)
    ClockMove toByJson(@RequestBody Map<String, Object> body) {
        return moves.to(text(body, "at"));
    }

    @PostMapping("/to")
    ClockMove to(@RequestParam(required = false) @Nullable String at) {
        return moves.to(at);
    }

    @PostMapping("/next-event")
    ClockMove nextEvent() {
        return moves.toNextEvent();
    }

    @ExceptionHandler
    ProblemDetail badMove(BadMove refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The body is not a JSON object; allowed is one such as {\"by\":\"PT1H\"}");
    }

    private static @Nullable String text(Map<String, Object> body, String key) {
        Object value = body.get(key);
        return value == null ? null : value.toString();
    }
}
