package org.dutybell.dingtalk.wire;

import static org.dutybell.dingtalk.wire.Codes.ONE_MINUTE;
import static org.dutybell.dingtalk.wire.Codes.ONE_SECOND;

import java.time.Duration;
import java.util.Map;
import org.dutybell.dingtalk.wire.Codes.Meaning;

/** Codes of the API with the token header. Some are misspelled by DingTalk. */
final class ApiCodes {

    /** By then DingTalk knows who got a message that was sent just now. */
    private static final Duration SOON = Duration.ofSeconds(10);

    static final Map<String, Meaning> ALL = new Codes.Table()
            .from("server-api-error-codes-1")
            .token("InvalidAuthentication")
            .later(
                    ONE_SECOND,
                    "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi",
                    "Forbidden.AccessDenied.QpsLimitForApi")
            .later(ONE_MINUTE, "Forbidden.AccessDenied.QpmLimitForAppkeyAndApi")
            .later(ONE_SECOND, "system.error", "system.busy")
            .untilMended(
                    "the organisation's calls of this month are used up; buy more or wait for the next month",
                    "Forbidden.AccessDenied.ApiCountLimitForOrg")
            .untilMended(
                    "grant the app the permission in the developer console and publish a version",
                    "Forbidden.AccessDenied.AccessTokenPermissionDenied")
            .untilMended(
                    "add this server's outgoing address to the app's list in the developer console",
                    "Forbidden.AccessDenied.IpNotInWhiteList")
            .from("robot-message-type")
            .later(
                    ONE_MINUTE,
                    "send.too.fast",
                    "send.byToken.tooFast",
                    "too.many.group",
                    "too.many.people",
                    "toomuch.msg")
            .uncertain("unknown.send.result")
            .refused(
                    "check dutybell.dingtalk.robot-code against the robot's page in the developer console",
                    "invalidParameter.robotCode.empty",
                    "invalidParameter.robotCode.auth",
                    "invalidParameter.robotCode.notExsit",
                    "invalidParameter.robotCode.invalid",
                    "invalidParameter.robotCode.missing",
                    "invalid.chatbotId",
                    "not.allowed.robotCode")
            .refused(
                    "write to the bot in the group once, so that its id is known",
                    "invalid.openConversationId",
                    "resource.not.found")
            .refused("the group is gone; give the unit another one", "group.disbanded")
            .untilMended(
                    "switch the robot on, in the group's settings and in the developer console",
                    "bot.stopped",
                    "resource.unavailable")
            .refused(
                    "the group was made from a scene template that is gone; use an ordinary group",
                    "template.stopped",
                    "template.not.existed")
            .refused("the group belongs to another organisation; use one of your own", "conversation.org.notMatch")
            .refused("check the person's DingTalk user id in people.yaml", "staffId.notExisted", "miss.staffId")
            .refused(
                    "the person is outside the app's visible range; widen it in the developer console and publish",
                    "robot.oto.notExist")
            .refused(
                    "the robot may not write to people; allow it on the robot's page in the developer console",
                    "chatbotId.notAllow.sendOTO",
                    "send.forbidden")
            .refused("the text has a link that DingTalk thinks unsafe; change the text", "contain.unsafe.url")
            .refused(
                    "DingTalk does not allow these words or pictures; change the text",
                    "contain.notAllowed.text",
                    "contain.notAllowed.picture",
                    "contain.notAllowed.content",
                    "param.contentUnsafe")
            .refused("the text is too long; shorten the texts of bot-config", "invalidParameter.msgParam.tooLong")
            .refused(
                    "a mistake of the program; report it with the request id",
                    "invalidParameter.msgParam.invalid",
                    "invalidParameter.msgKey.invalid",
                    "invalidParameter.param.invalid",
                    "invalidParameter.userIds.overMax")
            .from("download-the-file-content-of-the-robot-receiving-message")
            .refused("the file can no longer be had; ask for it again", "invalidParameter.robotCode.downloadCode")
            .from("chatbot-queries-the-read-status-of-a-message")
            .later(SOON, "processQueryKey.expireTime")
            .refused("only possible within 24 hours of sending", "robot.processQueryKey.expired")
            .from("batch-message-recall-chat")
            .refused("nothing was taken back; the message may be gone already", "notRevoke.all.messages")
            .from("create-and-deliver-cards")
            .refused(
                    "publish the card template in the developer console, or empty dutybell.dingtalk.card.template-id",
                    "param.templateUnpublished")
            .refused("check dutybell.dingtalk.card.template-id against the card platform", "param.templateNotExist")
            .refused("the group's id or the person's user id is wrong", "param.openSpaceIdInvalid")
            .refused("check the person's DingTalk user id in people.yaml", "param.userIdNotExist")
            .refused("the card is gone, so it cannot be changed", "param.cardNotExist")
            .refused("it was sent before under this key", "param.cardAlreadyExist")
            .from("robot-sends-nail-message")
            .refused(
                    "no DINGs are left: buy more, or set dutybell.dingtalk.ding.type to app or off",
                    "ding.serverquota.insufficient")
            .refused("too many receivers for one DING", "ding.receivercount.limit")
            .refused(
                    "DingTalk could not make the DING; is it part of the organisation's edition?",
                    "send.ding.exception")
            .from("todo-faq")
            .later(ONE_MINUTE, "todo.taskCreate.flowControlError")
            .later(ONE_SECOND, "todo.taskCreate.lockError")
            .refused("the to-do was refused; the message says which field", "todo.taskCreate.paramError")
            .from("create-schedule")
            .refused("this person has had a hundred new events today; enter it by hand", "flowLimit")
            .build();

    private ApiCodes() {}
}
