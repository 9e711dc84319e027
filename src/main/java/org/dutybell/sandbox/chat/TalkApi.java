package org.dutybell.sandbox.chat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Speaking as somebody, for scripts. Pictures come as files of a multipart form, or are drawn here. */
@RestController
@OnlyWithBuiltInWire
@RequestMapping("/sandbox/api/messages")
class TalkApi {

    private final Talk talk;
    private final Chats chats;
    private final Pictures pictures;
    private final SamplePhotos samples;
    private final ZoneId zone;

    TalkApi(Talk talk, Chats chats, Pictures pictures, SamplePhotos samples, ZoneId zone) {
        this.talk = talk;
        this.chats = chats;
        this.pictures = pictures;
        this.samples = samples;
        this.zone = zone;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    MessageView sayByJson(@RequestBody Words words) {
        return say(words, List.of());
    }

    @PostMapping
    MessageView sayByForm(
            Words words, @RequestParam(name = "pictures", required = false) @Nullable List<MultipartFile> files)
            throws IOException {
        List<String> codes = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            codes.add(pictures.keep(file.getBytes()));
        }
        return say(words, codes);
    }

    /** Sends a voice message, a video or a file, which is possible in a private chat only. */
    @PostMapping("/media")
    MessageView send(
            @RequestParam String as,
            @RequestParam String conversation,
            @RequestParam String kind,
            @RequestParam(defaultValue = "4") int seconds,
            @RequestParam(defaultValue = "") String recognition,
            @RequestParam(defaultValue = "") String fileName,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        String name = fileName.isBlank() && file != null ? String.valueOf(file.getOriginalFilename()) : fileName;
        byte[] bytes = file == null ? "sandbox".getBytes(StandardCharsets.UTF_8) : file.getBytes();
        Media media = new Media(kind, pictures.keep(bytes), name, seconds, recognition);
        return MessageView.of(talk.send(as, conversation, media), chats, zone);
    }

    @ExceptionHandler
    ProblemDetail badSpeech(BadSpeech refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                "The body is not a JSON object as expected; allowed is one such as"
                        + " {\"as\":\"USER\",\"conversation\":\"private\",\"text\":\"…\"}");
    }

    private MessageView say(Words words, List<String> given) {
        List<String> codes = new ArrayList<>(given);
        for (int drawn = 0; drawn < words.drawn(); drawn++) {
            codes.add(pictures.keep(samples.draw()));
        }
        return MessageView.of(talk.say(words.speech(codes)), chats, zone);
    }

    /**
     * What a script says.
     *
     * @param as user id
     * @param conversation id or chat code of a group, {@code private}, or id of a private chat
     * @param text may be missing when there are pictures
     * @param quote id of a quoted message
     * @param atBot whether the bot is @-ed; missing means no
     * @param at user ids of others who are @-ed
     * @param samplePhotos how many photos to draw and send along, 0 to 9
     */
    record Words(
            @Nullable String as,
            @Nullable String conversation,
            @Nullable String text,
            @Nullable String quote,
            @Nullable Boolean atBot,
            @Nullable List<String> at,
            @Nullable Integer samplePhotos) {

        int drawn() {
            int wanted = samplePhotos == null ? 0 : samplePhotos;
            if (wanted < 0 || wanted > 9) {
                throw new BadSpeech("\"samplePhotos\" is " + wanted + "; allowed is 0 to 9");
            }
            return wanted;
        }

        Speech speech(List<String> codes) {
            return new Speech(
                    required("as", as),
                    required("conversation", conversation),
                    text == null ? "" : text,
                    quote,
                    Boolean.TRUE.equals(atBot),
                    at == null ? List.of() : at,
                    codes);
        }

        private static String required(String name, @Nullable String value) {
            if (value == null || value.isBlank()) {
                throw new BadSpeech("\"" + name + "\" is missing");
            }
            return value;
        }
    }
}
