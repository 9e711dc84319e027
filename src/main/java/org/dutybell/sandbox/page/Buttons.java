package org.dutybell.sandbox.page;

import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.card.CardPresses;
import org.dutybell.sandbox.chat.BadSpeech;
import org.dutybell.sandbox.chat.Chats;
import org.dutybell.sandbox.chat.Directory;
import org.dutybell.sandbox.chat.Talk;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the played person presses: the buttons of cards, and the one of a DING. */
@Controller
@OnlyWithBuiltInWire
@RequestMapping("/sandbox")
class Buttons {

    private final CardPresses presses;
    private final Desk desk;
    private final Directory directory;
    private final Chats chats;

    Buttons(CardPresses presses, Desk desk, Directory directory, Chats chats) {
        this.presses = presses;
        this.desk = desk;
        this.directory = directory;
        this.chats = chats;
    }

    @PostMapping("/press")
    ResponseEntity<Void> press(@RequestParam String as, @RequestParam String message, @RequestParam String action) {
        presses.press(as, message, action, "");
        return changed();
    }

    @PostMapping("/ding/confirm")
    ResponseEntity<Void> confirm(@RequestParam String as, @RequestParam String ding) {
        desk.confirm(ding, Talk.speaker(directory.today(), as));
        chats.touch();
        return changed();
    }

    @ExceptionHandler
    ResponseEntity<String> refused(BadSpeech refused) {
        return ResponseEntity.badRequest().body(refused.getMessage());
    }

    /** The page asks for the messages again. */
    private static ResponseEntity<Void> changed() {
        return ResponseEntity.ok().header("HX-Trigger", "said").build();
    }
}
