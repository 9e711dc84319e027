package org.dutybell.sandbox.card;

import java.util.Map;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.chat.BadSpeech;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looking at cards and pressing their buttons, for scripts. */
@RestController
@OnlyWithBuiltInWire
@RequestMapping("/sandbox/api/cards")
class PressApi {

    private final Cards cards;
    private final CardPresses presses;

    PressApi(Cards cards, CardPresses presses) {
        this.cards = cards;
        this.presses = presses;
    }

    @GetMapping
    Map<String, String> seen(@RequestParam String card, @RequestParam String as) {
        return cards.card(card)
                .map(found -> found.seenBy(as))
                .orElseThrow(() -> new BadSpeech("\"card\" is \"" + card + "\", and there is none"));
    }

    @PostMapping("/press")
    Card press(
            @RequestParam String as,
            @RequestParam String message,
            @RequestParam String action,
            @RequestParam(defaultValue = "") String input) {
        return presses.press(as, message, action, input);
    }

    @ExceptionHandler
    ProblemDetail refused(BadSpeech refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(refused.getMessage()));
    }
}
