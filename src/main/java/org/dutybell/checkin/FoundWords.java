package org.dutybell.checkin;

import java.util.Map;

/** What bytes turned out to be, in words people know. */
final class FoundWords {

    private static final Map<String, String> WORDS = Map.of(
            "empty", "空文件",
            "text/plain", "文本",
            "text/html", "网页",
            "application/zip", "压缩包",
            "application/vnd.ms-powerpoint", "旧格式的 PPT");

    private FoundWords() {}

    /** Words for a found type, see {@link org.dutybell.evidence.Intake.NotTaken}. */
    static String of(String foundType) {
        int detail = foundType.indexOf(';');
        if (detail < 0) {
            return WORDS.getOrDefault(foundType, foundType);
        }
        boolean picture = foundType.startsWith("image/");
        String why = foundType.substring(detail + 1).strip();
        return switch (why) {
            case "incomplete" -> picture ? "不完整的图片" : "不完整的文件";
            case "damaged" -> "已损坏的图片";
            case "locked" -> "有密码的文件";
            case "macros" -> "带宏的文件";
            case "script" -> "带脚本的文件";
            case "program" -> "夹带程序的文件";
            case "unpacks too large" -> "解压后过大的文件";
            case "too slow" -> "编码异常、无法及时处理的图片";
            default -> "像素过大的图片（" + why + "）";
        };
    }
}
