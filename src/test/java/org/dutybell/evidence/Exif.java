package org.dutybell.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Camera notes as a phone writes them: an Exif segment to put behind the first marker of a JPEG. */
public final class Exif {

    private static final int ORIENTATION = 0x0112;
    private static final int CAMERA_DIRECTORY = 0x8769;
    private static final int POSITION_DIRECTORY = 0x8825;
    private static final int TAKEN = 0x9003;
    private static final int OFFSET = 0x9011;
    private static final int POSITION_REFERENCE = 1;

    private Exif() {}

    /** @param orientation as in tag 274 */
    static byte[] orientation(byte[] jpeg, int orientation) {
        return in(jpeg, tiff(List.of(number(ORIENTATION, orientation)), List.of(), 0));
    }

    /**
     * @param at such as {@code 2027:03:15 08:10:00}
     * @param offset such as {@code +08:00}; null when the camera knows none
     */
    public static byte[] taken(byte[] jpeg, String at, @Nullable String offset) {
        List<Field> fields = new ArrayList<>(List.of(text(TAKEN, at)));
        if (offset != null) {
            fields.add(text(OFFSET, offset));
        }
        return in(jpeg, tiff(List.of(), fields, CAMERA_DIRECTORY));
    }

    /** With a note about the position, in which this word stands. */
    static byte[] position(byte[] jpeg, String word) {
        return in(jpeg, tiff(List.of(), List.of(text(POSITION_REFERENCE, word)), POSITION_DIRECTORY));
    }

    static byte[] in(byte[] jpeg, byte[] tiff) {
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        segment.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1});
        segment.write((tiff.length + 8) >> 8);
        segment.write(tiff.length + 8);
        segment.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        segment.writeBytes(tiff);
        return Pictures.inserted(jpeg, 2, segment.toByteArray());
    }

    private static byte[] tiff(List<Field> first, List<Field> second, int secondTag) {
        int firstFields = first.size() + (secondTag == 0 ? 0 : 1);
        int secondAt = 8 + 2 + firstFields * 12 + 4;
        ByteBuffer file = ByteBuffer.allocate(4096);
        file.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        file.putShort((short) firstFields);
        int valuesAt = secondAt + 2 + second.size() * 12 + 4;
        for (Field field : first) {
            valuesAt = field.put(file, valuesAt);
        }
        if (secondTag != 0) {
            file.putShort((short) secondTag).putShort((short) 4).putInt(1).putInt(secondAt);
        }
        file.putInt(0).putShort((short) second.size());
        for (Field field : second) {
            valuesAt = field.put(file, valuesAt);
        }
        file.putInt(0);
        byte[] bytes = new byte[valuesAt];
        System.arraycopy(file.array(), 0, bytes, 0, valuesAt);
        return bytes;
    }

    private static Field number(int tag, int value) {
        return new Field(tag, new byte[] {0, (byte) value}, 3, 1);
    }

    private static Field text(int tag, String value) {
        byte[] bytes = (value + '\0').getBytes(StandardCharsets.US_ASCII);
        return new Field(tag, bytes, 2, bytes.length);
    }

    private record Field(int tag, byte[] value, int type, int count) {

        /** Puts a long value at the end of the file; returns where the next one goes. */
        int put(ByteBuffer file, int valuesAt) {
            file.putShort((short) tag).putShort((short) type).putInt(count);
            if (value.length <= 4) {
                file.put(value).position(file.position() + 4 - value.length);
                return valuesAt;
            }
            file.putInt(valuesAt);
            System.arraycopy(value, 0, file.array(), valuesAt, value.length);
            return valuesAt + value.length;
        }
    }
}
