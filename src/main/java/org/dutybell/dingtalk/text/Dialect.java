package org.dutybell.dingtalk.text;

import java.util.Set;
import org.dutybell.organisation.Person;

/** How a way out writes the mention of a person, and which markdown it shows. */
public enum Dialect {
    /** Robot webhooks and session answers: {@code @id} in the text, and the same id in a list beside it. */
    WEBHOOK {
        @Override
        String word(Person person, Set<String> userIds, Set<String> mobiles) {
            String userId = person.dingtalkUserId();
            if (userId != null && mayMention(userId, userIds, userIds, mobiles)) {
                userIds.add(userId);
                return "@" + userId;
            }
            String mobile = person.mobile();
            if (userId == null && mobile != null && mayMention(mobile, mobiles, userIds, mobiles)) {
                mobiles.add(mobile);
                return "@" + mobile;
            }
            return person.name();
        }
    },
    /** Messages of the app's robot by the API, which cannot mention anybody: names. */
    API {
        @Override
        String word(Person person, Set<String> userIds, Set<String> mobiles) {
            return person.name();
        }
    },
    /** Markdown of a card: a tag with the user id. */
    CARD {
        @Override
        String word(Person person, Set<String> userIds, Set<String> mobiles) {
            String userId = person.dingtalkUserId();
            if (userId == null || !mayMention(userId, userIds, userIds, mobiles)) {
                return person.name();
            }
            userIds.add(userId);
            return "<a atId=" + userId + ">" + person.name().replaceAll("[<>&]", "") + "</a>";
        }
    },
    /** Text without markdown: a DING, a to-do, the calendar. */
    PLAIN {
        @Override
        String word(Person person, Set<String> userIds, Set<String> mobiles) {
            return person.name();
        }
    };

    /** DingTalk takes no more mentions in one message. */
    private static final int MOST_MENTIONS = 50;

    /** The person in the text; who is mentioned is added to one of the sets. */
    abstract String word(Person person, Set<String> userIds, Set<String> mobiles);

    private static boolean mayMention(String id, Set<String> own, Set<String> userIds, Set<String> mobiles) {
        return own.contains(id) || userIds.size() + mobiles.size() < MOST_MENTIONS;
    }
}
