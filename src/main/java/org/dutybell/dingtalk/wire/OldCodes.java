package org.dutybell.dingtalk.wire;

import static org.dutybell.dingtalk.wire.Codes.ONE_SECOND;
import static org.dutybell.dingtalk.wire.Codes.TEN_MINUTES;

import java.util.Map;
import org.dutybell.dingtalk.wire.Codes.Meaning;

/** Codes of webhook robots, session webhooks and the older API, which answer HTTP 200 always. */
final class OldCodes {

    static final Map<String, Meaning> ALL = new Codes.Table()
            .from("server-api-error-codes-1")
            // busy or timed out somewhere inside: what was to be sent may have gone out
            .uncertain("-1", "88", "isp.top-remote-connection-timeout")
            .token("40001", "40014", "42001")
            .refused("Client ID and Client Secret do not belong together; check both", "40089")
            .refused("the login code is used or expired; sign in again", "40078")
            .from("call-frequency-limit")
            .later(ONE_SECOND, "90001", "90002", "90003", "90004", "90005", "90006", "90018")
            .untilMended(
                    "the organisation's calls of this month are used up; buy more or wait for the next month", "90020")
            .from("basic-interfaces-such-as-log-off-and-address-book")
            .untilMended("grant the app the permission in the developer console and publish a version", "60011")
            .untilMended("add this server's outgoing address to the app's list in the developer console", "60020")
            .refused("outside the app's contact scope; widen 通讯录接口权限范围 in the developer console", "50002", "50004")
            .refused("no such person in DingTalk; check the user id in people.yaml", "33012", "60121")
            .refused("not a mobile number of this organisation; check it in people.yaml", "40104")
            .refused("no such department in DingTalk", "60003")
            .refused("a mistake of the program; report it with the request id", "400002", "40035", "43004")
            .from("customize-robot-security-settings")
            .untilMended(
                    "the robot's security settings do not match: signing secret, keyword or address list", "310000")
            .from("custom-robots-send-group-messages")
            .later(TEN_MINUTES, "410100", "130101")
            .sessionOver("the token or session does not exist", "300001")
            .refused("the group is gone; give the unit another one", "400013")
            .refused("the access token is missing from the robot's address; copy the whole address", "400101")
            .untilMended("switch the robot on in the group's settings", "400102")
            .refused("a mistake of the program: form or field of the message", "400105", "400402")
            .refused("the robot is not in the group; add it again and take its new address", "400106")
            .refused("the text has a link that DingTalk thinks unsafe; change the text", "430101")
            .refused("DingTalk does not allow these words or pictures; change the text", "430102", "430103", "430104")
            .refused("the text is too long; shorten the texts of bot-config", "460101", "101002")
            .build();

    private OldCodes() {}
}
