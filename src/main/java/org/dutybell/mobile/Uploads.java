package org.dutybell.mobile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dutybell.checkin.PageReplies;
import org.dutybell.evidence.Evidence;
import org.dutybell.evidence.Intake;
import org.dutybell.notification.Markdown;
import org.dutybell.obligation.ObligationView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes pictures into the draft. What is no picture is refused by its content, whatever its name says. */
@Component
class Uploads {

    private static final int AT_ONCE = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Evidence evidence;
    private final Drafts drafts;
    private final PageReplies replies;
    private final Clock clock;

    Uploads(Evidence evidence, Drafts drafts, PageReplies replies, Clock clock) {
        this.evidence = evidence;
        this.drafts = drafts;
        this.replies = replies;
        this.clock = clock;
    }

    /**
     * Takes one.
     *
     * @param key made by the page for this picture, so that sending it again after a broken line does not double it
     * @return why it was refused; empty when it was taken
     */
    Optional<String> one(MultipartFile file, String key, ObligationView obligation, String person) {
        if (drafts.pictures(person, obligation.id()).size() >= Drafts.MOST_PICTURES) {
            throw new DraftFull();
        }
        Instant now = clock.instant();
        Intake intake = received(file, person, "page-" + checked(key), now);
        if (intake instanceof Intake.Stored stored) {
            drafts.add(person, obligation.id(), stored.file().id(), now);
            return Optional.empty();
        }
        return Optional.of(Markdown.plain(replies.refusal(intake)));
    }

    /** So many at once, because each is in memory as a whole. */
    private Intake received(MultipartFile file, String person, String message, Instant now) {
        try {
            if (!free.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return evidence.receive(
                    bytes(file), Objects.requireNonNullElse(file.getOriginalFilename(), ""), person, message, now);
        } finally {
            free.release();
        }
    }

    /** Takes several; the reasons why some were refused. */
    List<String> all(@Nullable List<MultipartFile> files, String key, ObligationView obligation, String person) {
        List<String> refused = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                one(file, key, obligation, person).ifPresent(refused::add);
            }
        }
        return refused;
    }

    /** @throws BadKey when it was not made by the page */
    static String checked(String key) {
        if (!key.matches("[A-Za-z0-9-]{8,64}")) {
            throw new BadKey();
        }
        return key;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("A picture that was just received could not be read", broken);
        }
    }

    /** Too many pictures are being taken at once. */
    static final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Busy() {
            super("Too many pictures are being taken at once");
        }
    }

    /** The draft holds as many pictures as it may. */
    static final class DraftFull extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DraftFull() {
            super("A draft holds at most " + Drafts.MOST_PICTURES + " pictures");
        }
    }

    /** A key of a form that no page of ours made. */
    static final class BadKey extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BadKey() {
            super("The key is not one of 8 to 64 letters, digits and hyphens");
        }
    }
}
