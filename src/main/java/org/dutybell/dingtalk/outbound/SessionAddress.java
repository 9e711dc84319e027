package org.dutybell.dingtalk.outbound;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.dutybell.dingtalk.wire.ApiLimits;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.Hosts;
import org.dutybell.notification.OutgoingMessage.Address;

/**
 * The address for answering in place. It came with a message, so it is called only when it is DingTalk's: otherwise a
 * forged message could make this server call anywhere.
 */
final class SessionAddress {

    private SessionAddress() {}

    /** The address, when there is one that is still valid and is DingTalk's. */
    static Optional<URI> of(Address.Reply reply, DingTalkProperties properties, Instant now) {
        String webhook = reply.sessionWebhook();
        Instant expiresAt = reply.expiresAt();
        if (webhook == null || expiresAt == null || !now.isBefore(expiresAt.minus(ApiLimits.SESSION_MARGIN))) {
            return Optional.empty();
        }
        try {
            return Optional.of(URI.create(webhook)).filter(address -> isDingTalk(address, properties.oapiBaseUrl()));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static boolean isDingTalk(URI address, URI oapi) {
        String host = address.getHost();
        if (host == null || address.getUserInfo() != null) {
            return false;
        }
        String scheme = String.valueOf(address.getScheme());
        boolean ours = host.equalsIgnoreCase(oapi.getHost()) || (Hosts.isLoopback(address) && Hosts.isLoopback(oapi));
        return ours
                ? scheme.equals("https") || scheme.equals(oapi.getScheme())
                : scheme.equals("https") && host.toLowerCase(Locale.ROOT).endsWith(".dingtalk.com");
    }
}
