package org.dutybell.sandbox.chat;

/**
 * A voice message, a video or a file, which the bot only ever gets in a private chat.
 *
 * @param kind audio, video or file, as the wire names it
 * @param code its download code
 * @param fileName with its ending; empty for voice
 * @param seconds how long voice and video last
 * @param recognition what DingTalk understood of a voice message; may be empty
 */
public record Media(String kind, String code, String fileName, int seconds, String recognition) {

    String summary() {
        return switch (kind) {
            case "audio" -> "[语音 " + seconds + "″] " + recognition;
            case "video" -> "[视频] " + fileName;
            default -> "[文件] " + fileName;
        };
    }
}
