package org.dutybell.sandbox;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What counts as this machine. Names other than localhost are never looked up: a name can change its mind. */
public final class Loopback {

    private static final Pattern IPV4 = Pattern.compile("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");

    private Loopback() {}

    /** Whether this host name or address, without a port, is this machine; IPv6 with or without brackets. */
    static boolean isHost(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String plain = host.strip().replaceAll("^\\[|]$", "").toLowerCase(Locale.ROOT);
        return plain.equals("localhost")
                || plain.equals("::1")
                || plain.equals("0:0:0:0:0:0:0:1")
                || IPV4.matcher(plain).matches();
    }

    /** Whether this address of an http or https server is on this machine. Placeholders such as {@code {chat}} may stand in it. */
    public static boolean isUrl(String url) {
        return authorityOf(url) != null && isHost(hostOf(url));
    }

    /** Whether a peer's address is on this machine. */
    static boolean isPeer(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** Scheme, host and port of an address, without path and placeholders; null when it is none. */
    static @Nullable String authorityOf(String url) {
        String start = url.strip().replaceAll("^(https?://[^/?#{]*).*$", "$1");
        return start.matches("https?://[^@\\s]+") ? start : null;
    }

    private static @Nullable String hostOf(String url) {
        String authority = authorityOf(url);
        try {
            return authority == null ? null : URI.create(authority).getHost();
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
