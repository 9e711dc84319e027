package org.dutybell.checkin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dutybell.evidence.CopySize;
import org.dutybell.evidence.Evidence;
import org.dutybell.evidence.Intake;
import org.dutybell.evidence.StoredFile;
import org.springframework.core.io.Resource;

/** Evidence in memory: bytes that say so are a picture, or too large; the same bytes of one message are kept once. */
class FakeEvidence implements Evidence {

    private final List<StoredFile> pictures = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    @Override
    public Intake receive(byte[] bytes, String name, String person, String messageId, Instant now) {
        String content = new String(bytes, StandardCharsets.UTF_8);
        if (content.startsWith("huge")) {
            return new Intake.TooLarge(26_528_973, 20_971_520);
        }
        if (!content.startsWith("picture")) {
            return new Intake.NotTaken("text/html");
        }
        String key = messageId + content;
        if (!keys.contains(key)) {
            keys.add(key);
            pictures.add(new StoredFile(
                    keys.size(), content, "image/jpeg", bytes.length, 1, 1, person, now, content + ".jpg", null, name));
        }
        return new Intake.Stored(pictures.get(keys.indexOf(key)));
    }

    @Override
    public int catchUp(Instant now) {
        throw new UnsupportedOperationException("Only the pass looks at pictures later");
    }

    @Override
    public int compareWithHashes(Instant now) {
        throw new UnsupportedOperationException("Only the pass compares files");
    }

    @Override
    public List<StoredFile> files(Collection<Long> ids) {
        return pictures.stream().filter(picture -> ids.contains(picture.id())).toList();
    }

    @Override
    public Optional<StoredFile> file(long id) {
        return files(List.of(id)).stream().findFirst();
    }

    @Override
    public Optional<Resource> copy(StoredFile picture, CopySize size) {
        throw new UnsupportedOperationException("A conversation does not look at pictures");
    }

    @Override
    public void handedOut(StoredFile picture, String who, String address, Instant now) {
        throw new UnsupportedOperationException("A conversation does not look at pictures");
    }

    @Override
    public Resource content(StoredFile picture) {
        throw new UnsupportedOperationException("A conversation does not look at pictures");
    }

    int count() {
        return pictures.size();
    }
}
