package org.dutybell.sandbox.page;

import java.util.EnumSet;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.chat.Chats;
import org.dutybell.sandbox.wire.Switches;
import org.dutybell.sandbox.wire.Switches.Trouble;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The switches for common trouble. */
@Controller
@OnlyWithBuiltInWire
@RequestMapping("/sandbox")
class TroubleBar {

    private final Switches switches;
    private final Chats chats;

    TroubleBar(Switches switches, Chats chats) {
        this.switches = switches;
        this.chats = chats;
    }

    @PostMapping("/trouble")
    String flip(@RequestParam String as, @RequestParam Trouble kind, Model model) {
        switches.flip(kind, as);
        chats.touch();
        show(as, model);
        return "sandbox/troubles :: bar";
    }

    void show(String as, Model model) {
        model.addAttribute("troubles", EnumSet.allOf(Trouble.class));
        model.addAttribute("troublesOn", switches.on(as));
        model.addAttribute("as", as);
    }
}
