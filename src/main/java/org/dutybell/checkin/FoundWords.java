package org.dutybell.checkin;

import java.util.Locale;
import java.util.Map;

/** What bytes turned out to be, in words people know. */
final class FoundWords {

    private static final Map<String, String> WORDS = Map.of(
            "empty", "空文件",
            "text/plain", "文本",
            "text/html", "网页",
            "application/pdf", "PDF 文件",
            "application/zip", "压缩包");

    private static final long KILO = 1024;

    private FoundWords() {}

    /** Words for a found type, see {@link org.dutybell.evidence.Intake.NotTaken}. */
    static String of(String foundType) {
        int detail = foundType.indexOf(';');
        if (detail < 0) {
            return WORDS.getOrDefault(foundType, foundType);
        }
        String why = foundType.substring(detail + 1).strip();
        return switch (why) {
            case "incomplete" -> "不完整的图片";
            case "damaged" -> "已损坏的图片";
            case "too slow" -> "编码异常、无法及时处理的图片";
            default -> "像素过大的图片（" + why + "）";
        };
    }

    /** A size in bytes as people read it, such as 25.3 MB. */
    static String size(long bytes) {
        return bytes < KILO * KILO
                ? Math.max(1, bytes / KILO) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", (double) bytes / (KILO * KILO));
    }
}
