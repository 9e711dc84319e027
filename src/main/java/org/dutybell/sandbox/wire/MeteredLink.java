package org.dutybell.sandbox.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dutybell.sandbox.chat.BotLink;
import org.dutybell.sandbox.wire.Interface.Meter;

/** Counts what people write to the bot; when the month is used up, it comes without what it says. */
class MeteredLink implements BotLink {

    private final BotLink link;
    private final Usage usage;

    MeteredLink(BotLink link, Usage usage) {
        this.link = link;
        this.usage = usage;
    }

    @Override
    public void push(Map<String, Object> message) {
        Map<String, Object> carried = new LinkedHashMap<>(message);
        if (usage.isUsedUp(Meter.MESSAGE)) {
            carried.remove("text");
            carried.remove("content");
            carried.put("errorCode", 20001);
            carried.put("errorMessage", "本月 Webhook 与 Stream 消息量已用完，消息内容不再推送");
        } else {
            usage.count(Frames.BOT_MESSAGES, Meter.MESSAGE);
        }
        link.push(carried);
    }
}
