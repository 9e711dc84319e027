package org.dutybell.sandbox.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which addresses of a message may be followed or loaded by the page. */
final class SafeLinks {

    private static final Pattern IN_DINGTALK =
            Pattern.compile("dingtalk://dingtalkclient/page/link\\?(?:.*&)?url=([^&]+).*");
    private static final Pattern HERE =
            Pattern.compile("/(?!/).*|https?://(?:127\\.0\\.0\\.1|localhost|\\[::1])(?:[:/].*)?");

    private SafeLinks() {}

    /** What a click opens: the address itself, or the one wrapped for DingTalk; null when it is neither http nor ours. */
    static @Nullable String toFollow(String address) {
        String target = unwrapped(address.strip());
        return target.matches("(?i)https?://\\S+") || target.matches("/(?!/)\\S*") ? target : null;
    }

    /** Whether the page may load a picture from there; it never asks another machine. */
    static boolean mayLoad(String address) {
        return HERE.matcher(address.strip()).matches();
    }

    private static String unwrapped(String address) {
        Matcher wrapped = IN_DINGTALK.matcher(address);
        try {
            return wrapped.matches() ? URLDecoder.decode(wrapped.group(1), StandardCharsets.UTF_8) : address;
        } catch (IllegalArgumentException badlyEncoded) {
            return address;
        }
    }
}
