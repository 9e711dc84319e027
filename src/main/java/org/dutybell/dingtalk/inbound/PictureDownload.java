package org.dutybell.dingtalk.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.dutybell.checkin.PictureUnavailable;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.Hosts;
import org.dutybell.dingtalk.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Gets the bytes behind an address that DingTalk named, without the token, up to the allowed size. Unless DingTalk
 * itself stands on this machine, the address must be on the open internet: it must not lead into the bureau's network.
 */
public class PictureDownload {

    private static final Set<Integer> GONE = Set.of(404, 410);

    private final RestClient client;
    private final DingTalkProperties properties;
    private final long largest;

    public PictureDownload(DingTalkProperties properties) {
        this.client = Wire.client(properties.connectTimeout(), properties.pictureTimeout());
        this.properties = properties;
        this.largest = properties.maxFileSize().toBytes();
    }

    byte[] get(URI address) throws PictureUnavailable {
        requireAllowed(address);
        Bytes bytes;
        try {
            bytes = client.get().uri(address).exchangeForRequiredValue((request, response) -> read(response));
        } catch (ResourceAccessException broken) {
            throw new PictureUnavailable("The picture's download broke off or did not start in time", true);
        }
        if (bytes.refusal() != null) {
            throw bytes.refusal();
        }
        return bytes.content();
    }

    private Bytes read(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (status != 200) {
            // a signed address that ran out answers 403; a new one can be had for the same code
            boolean worthRetrying = status == 403 || status >= 500 || status == 429 || status == 408;
            String what = GONE.contains(status) ? "The picture is gone" : "The picture's storage refused it";
            return Bytes.refused(what + " (HTTP " + status + ")", worthRetrying);
        }
        if (response.getHeaders().getContentLength() > largest) {
            return tooLarge();
        }
        try (InputStream body = response.getBody()) {
            byte[] content = body.readNBytes(Math.toIntExact(largest + 1));
            return content.length > largest ? tooLarge() : new Bytes(content, null);
        }
    }

    private Bytes tooLarge() {
        return Bytes.refused(
                "The picture is larger than the allowed "
                        + properties.maxFileSize().toMegabytes() + " MB (dutybell.dingtalk.max-file-size)",
                false);
    }

    private void requireAllowed(URI address) throws PictureUnavailable {
        String host = address.getHost();
        String scheme = String.valueOf(address.getScheme());
        if (host == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new PictureUnavailable("DingTalk gave an address for the picture that is not http or https", false);
        }
        if (Hosts.isLoopback(properties.apiBaseUrl())) {
            return;
        }
        try {
            if (!Hosts.isPublic(host)) {
                throw new PictureUnavailable("The picture's address leads into an internal network", false);
            }
        } catch (UnknownHostException unknown) {
            throw new PictureUnavailable("The host of the picture's storage is unknown", true);
        }
    }

    /** What a download gave: bytes, or why there are none. */
    private record Bytes(byte[] content, @Nullable PictureUnavailable refusal) {

        static Bytes refused(String reason, boolean worthRetrying) {
            return new Bytes(new byte[0], new PictureUnavailable(reason, worthRetrying));
        }
    }
}
