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
import org.dutybell.evidence.EvidenceKind;
import org.dutybell.evidence.Intake;
import org.dutybell.evidence.StoredFile;
import org.dutybell.notification.Markdown;
import org.dutybell.obligation.ObligationView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes files into the draft. What is not of a kind that is taken is refused by its content, whatever its name says. */
@Component
class Uploads {

    /** So many megabytes at once, because each file is in memory as a whole. */
    private static final int AT_ONCE = 80;

    private static final long MEGABYTE = 1 << 20;
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
        List<Long> draft = drafts.pictures(person, obligation.id());
        if (draft.size() >= Drafts.MOST_PICTURES) {
            throw new DraftFull(Drafts.MOST_PICTURES);
        }
        Instant now = clock.instant();
        Intake intake = received(file, person, "page-" + checked(key), now);
        if (intake instanceof Intake.Stored stored) {
            requireRoom(stored.file(), draft, obligation);
            drafts.add(person, obligation.id(), stored.file().id(), now);
            return Optional.empty();
        }
        return Optional.of(Markdown.plain(replies.refusal(intake)));
    }

    /** A duty may say how many photos are enough. */
    private void requireRoom(StoredFile file, List<Long> draft, ObligationView obligation) {
        int most = Objects.requireNonNullElse(obligation.duty().evidence().mostPhotos(), Drafts.MOST_PICTURES);
        boolean full = file.kind() == EvidenceKind.PHOTO
                && !draft.contains(file.id())
                && evidence.files(draft).stream()
                                .filter(one -> one.kind() == EvidenceKind.PHOTO)
                                .count()
                        >= most;
        if (full) {
            throw new DraftFull(most);
        }
    }

    private Intake received(MultipartFile file, String person, String message, Instant now) {
        int megabytes = (int) Math.min(AT_ONCE, file.getSize() / MEGABYTE + 1);
        try {
            if (!free.tryAcquire(megabytes, LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
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
            free.release(megabytes);
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

        private final int most;

        DraftFull(int most) {
            super("A draft holds at most " + most + " pictures");
            this.most = most;
        }

        int most() {
            return most;
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
