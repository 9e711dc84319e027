package org.dutybell.sandbox.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.chat.BadSpeech;
import org.dutybell.sandbox.chat.Chats;
import org.dutybell.sandbox.chat.Directory;
import org.dutybell.sandbox.chat.Pictures;
import org.dutybell.sandbox.chat.SamplePhotos;
import org.dutybell.sandbox.chat.Speech;
import org.dutybell.sandbox.chat.Talk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where the played person writes. */
@Controller
@OnlyWithBuiltInWire
@RequestMapping("/sandbox")
class Composer {

    private final Talk talk;
    private final Directory directory;
    private final Chats chats;
    private final Pictures pictures;
    private final SamplePhotos samples;
    private final Views views;
    private final MessageSource messages;

    Composer(
            Talk talk,
            Directory directory,
            Chats chats,
            Pictures pictures,
            SamplePhotos samples,
            Views views,
            MessageSource messages) {
        this.talk = talk;
        this.directory = directory;
        this.chats = chats;
        this.pictures = pictures;
        this.samples = samples;
        this.views = views;
        this.messages = messages;
    }

    @PostMapping("/say")
    String say(
            Draft draft,
            @RequestParam(name = "pictures", required = false) @Nullable List<MultipartFile> files,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            talk.say(draft.speech(kept(files)));
            response.setHeader("HX-Trigger", "said");
        } catch (BadSpeech refused) {
            model.addAttribute("problem", refused.getMessage());
            model.addAttribute("words", draft.text());
        }
        model.addAttribute("phone", Phone.pick(directory.today(), chats, draft.as(), draft.chat()));
        return "sandbox/chat :: composer";
    }

    /** A new sample photo, waiting in the composer. */
    @PostMapping("/fragments/sample")
    String sample(Model model) {
        model.addAttribute("code", pictures.keep(samples.draw()));
        return "sandbox/chat :: sample";
    }

    /** The line above the composer that shows what will be quoted; empty without an id. */
    @GetMapping("/fragments/quote")
    String quote(@RequestParam(defaultValue = "") String id, Model model, Locale locale) {
        String botName = messages.getMessage("sandbox.bot", null, locale);
        chats.message(id).ifPresent(message -> {
            model.addAttribute("quoted", id);
            model.addAttribute("quotedLine", views.line(directory.today(), message, botName));
        });
        return "sandbox/chat :: quote";
    }

    private List<String> kept(@Nullable List<MultipartFile> files) throws IOException {
        List<String> codes = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                codes.add(pictures.keep(file.getBytes()));
            }
        }
        return codes;
    }

    /**
     * What stands in the composer.
     *
     * @param drawn download codes of sample photos
     */
    record Draft(
            String as,
            String chat,
            @Nullable String text,
            @Nullable String quote,
            @Nullable Boolean atBot,
            @Nullable List<String> drawn) {

        Speech speech(List<String> files) {
            List<String> codes = new ArrayList<>(drawn == null ? List.of() : drawn);
            codes.addAll(files);
            String words = text == null ? "" : text.strip();
            return new Speech(as, chat, words, quote, Boolean.TRUE.equals(atBot), List.of(), codes);
        }
    }
}
