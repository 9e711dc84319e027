package org.dutybell.year;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.dutybell.checkin.PictureSource;
import org.dutybell.notification.Channel;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Address;
import org.dutybell.notification.Way;

/** Everything below the outbox: writes down what arrived, and is sometimes busy or silent. Outlives the process. */
final class RecordingDingTalk implements Channel, PictureSource {

    private static final int ONE_IN = 80;
    private static final int PICTURE_SIZE = 8;

    private final Fuse fuse;
    private final Random lot;
    private final Map<String, Integer> arrivals = new HashMap<>();
    private final Map<String, MessageKind> kinds = new HashMap<>();
    private final Map<MessageKind, Integer> messages = new EnumMap<>(MessageKind.class);

    private final boolean isReliable;

    private RecordingDingTalk(Fuse fuse, Random lot, boolean isReliable) {
        this.fuse = fuse;
        this.lot = lot;
        this.isReliable = isReliable;
    }

    /** One message in eighty is not taken, or nobody knows whether it was. */
    static RecordingDingTalk thatFailsSometimes(Fuse fuse, Random lot) {
        return new RecordingDingTalk(fuse, lot, false);
    }

    static RecordingDingTalk thatTakesEverything(Fuse fuse) {
        return new RecordingDingTalk(fuse, new Random(), true);
    }

    @Override
    public synchronized Outcome send(OutgoingMessage message, Instant now) {
        fuse.burn("before a message leaves");
        int drawn = isReliable ? ONE_IN : lot.nextInt(ONE_IN * 2);
        if (drawn == 0) {
            return new Outcome.Retryable("busy", Duration.ofSeconds(20));
        }
        arrivals.merge(message.idempotencyKey(), 1, Integer::sum);
        kinds.put(message.idempotencyKey(), message.kind());
        messages.merge(message.kind(), 1, Integer::sum);
        fuse.burn("after a message has arrived");
        return drawn == 1
                ? new Outcome.Unknown("no answer", false)
                : new Outcome.Accepted("key-" + message.idempotencyKey(), way(message.address()));
    }

    private static Way way(Address address) {
        if (address instanceof Address.Group) {
            return Way.GROUP_API;
        }
        return address instanceof Address.Reply ? Way.SESSION : Way.PRIVATE;
    }

    /** A picture of its own for each code. */
    @Override
    public byte[] download(String downloadCode, String robotCode) {
        BufferedImage image = new BufferedImage(PICTURE_SIZE, 1, BufferedImage.TYPE_INT_RGB);
        Random colours = new Random(downloadCode.hashCode());
        for (int x = 0; x < PICTURE_SIZE; x++) {
            image.setRGB(x, 0, colours.nextInt());
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A picture could not be drawn", e);
        }
    }

    /** Messages that arrived, by kind. */
    Map<MessageKind, Integer> messages() {
        return Map.copyOf(messages);
    }

    /** How often messages of a kind arrived a second time. */
    long repeated(MessageKind kind) {
        return arrivals.entrySet().stream()
                .filter(one -> kinds.get(one.getKey()) == kind && one.getValue() > 1)
                .count();
    }
}
