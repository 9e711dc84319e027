package org.dutybell.console;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutybell.evidence.CopySize;
import org.dutybell.evidence.Evidence;
import org.dutybell.evidence.Intake;
import org.dutybell.evidence.StoredFile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** Pictures in memory. */
final class FakeEvidence implements Evidence {

    private final Map<StoredFile, byte[]> stored = new LinkedHashMap<>();
    private final Map<Long, byte[]> copies = new LinkedHashMap<>();

    /** Which original went to whom. */
    final List<String> handedOut = new ArrayList<>();

    void looksLike(long id, byte[] copy) {
        copies.put(id, copy);
    }

    void none() {
        stored.clear();
        copies.clear();
        handedOut.clear();
    }

    void has(long id, String mediaType, byte[] bytes) {
        stored.put(
                new StoredFile(
                        id,
                        "hash" + id,
                        mediaType,
                        bytes.length,
                        1,
                        1,
                        "li",
                        World.NOW,
                        "2027/03/hash" + id + ".heif",
                        null,
                        ""),
                bytes);
    }

    @Override
    public Intake receive(byte[] bytes, String name, String person, String messageId, Instant now) {
        throw new UnsupportedOperationException();
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
        return stored.keySet().stream()
                .filter(picture -> ids.contains(picture.id()))
                .toList();
    }

    @Override
    public Optional<StoredFile> file(long id) {
        return files(List.of(id)).stream().findFirst();
    }

    @Override
    public Optional<Resource> copy(StoredFile picture, CopySize size) {
        byte[] bytes = copies.getOrDefault(picture.id(), ("copy of " + picture.id()).getBytes(StandardCharsets.UTF_8));
        return picture.viewable() ? Optional.of(new ByteArrayResource(bytes)) : Optional.empty();
    }

    @Override
    public void handedOut(StoredFile picture, String who, String address, Instant now) {
        handedOut.add(picture.id() + " to " + who + " at " + address);
    }

    @Override
    public Resource content(StoredFile picture) {
        return new ByteArrayResource(stored.get(picture));
    }
}
