package org.dutybell.dingtalk.inbound;

import java.net.URI;
import org.dutybell.checkin.PictureSource;
import org.dutybell.checkin.PictureUnavailable;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.ApiCall;
import org.dutybell.dingtalk.wire.Json;
import org.dutybell.dingtalk.wire.OpenApi;
import org.dutybell.dingtalk.wire.OpenApi.Called;
import org.dutybell.dingtalk.wire.Verdict.Kind;
import org.dutybell.notification.MessageKind;

/** Received pictures: the download code becomes an address at the API, and the address becomes bytes. */
public class DingTalkPictures implements PictureSource {

    private final OpenApi api;
    private final PictureDownload download;

    public DingTalkPictures(OpenApi api, PictureDownload download) {
        this.api = api;
        this.download = download;
    }

    @Override
    public byte[] download(String downloadCode, String robotCode) throws PictureUnavailable {
        Called called =
                api.call(ApiCall.of(Api.FILE_DOWNLOAD, MessageKind.RECEIPT).body(new Wanted(downloadCode, robotCode)));
        if (!called.verdict().isTaken()) {
            throw new PictureUnavailable(
                    "The picture's address could not be had: "
                            + called.verdict().reason(),
                    isWorthRetrying(called));
        }
        String address = Json.text(called.body(), "downloadUrl");
        if (address == null) {
            throw new PictureUnavailable("DingTalk gave no address for the picture", true);
        }
        try {
            return download.get(URI.create(address));
        } catch (IllegalArgumentException notAnAddress) {
            throw new PictureUnavailable("DingTalk gave an address for the picture that is none", true);
        }
    }

    /** Only a wrong or expired code makes the person send it again; the rest is ours or DingTalk's to mend. */
    private static boolean isWorthRetrying(Called called) {
        if (called.verdict().kind() != Kind.REFUSED) {
            return true;
        }
        String code = Json.textOrEmpty(called.body(), "code");
        return code.startsWith("Forbidden.AccessDenied");
    }

    private record Wanted(String downloadCode, String robotCode) {}
}
