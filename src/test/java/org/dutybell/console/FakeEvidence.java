package org.dutybell.console;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.dutybell.evidence.Evidence;
import org.dutybell.evidence.Intake;
import org.dutybell.evidence.Picture;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** Pictures in memory. */
final class FakeEvidence implements Evidence {

    private final Map<Picture, byte[]> stored = new LinkedHashMap<>();

    void none() {
        stored.clear();
    }

    void has(long id, String mediaType, byte[] bytes) {
        stored.put(new Picture(id, "hash" + id, mediaType, bytes.length, 1, 1, "li", World.NOW, "../../" + id), bytes);
    }

    /** A picture with a red upper half, in a format of ImageIO such as jpg. */
    static byte[] drawn(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height / 2);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public Intake receive(byte[] bytes, String person, String messageId, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Picture> pictures(Collection<Long> ids) {
        return stored.keySet().stream()
                .filter(picture -> ids.contains(picture.id()))
                .toList();
    }

    @Override
    public Optional<Picture> picture(long id) {
        return pictures(List.of(id)).stream().findFirst();
    }

    @Override
    public Resource content(Picture picture) {
        return new ByteArrayResource(stored.get(picture));
    }
}
