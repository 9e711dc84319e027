package org.dutybell.dingtalk.wire;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;

/** Which hosts are this machine, and which are open to the world. */
public final class Hosts {

    private Hosts() {}

    /** Whether the address names this machine by its usual names; looks nothing up. */
    public static boolean isLoopback(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    /** Whether every address of the host is one on the open internet. */
    public static boolean isPublic(String host) throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(host)).allMatch(Hosts::isPublic);
    }

    public static boolean isPublic(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && !isInternal(address.getAddress());
    }

    /** Ranges that {@link InetAddress} does not know: carrier NAT, 0/8 and 240/4, unique local and mapped IPv6. */
    private static boolean isInternal(byte[] address) {
        int first = address[0] & 0xff;
        if (address.length == 4) {
            return first == 0 || first >= 240 || (first == 100 && (address[1] & 0xc0) == 64);
        }
        return (first & 0xfe) == 0xfc || first == 0;
    }
}
