package org.dutybell.dingtalk.text;

import java.util.Set;
import org.dutybell.dingtalk.wire.ApiLimits;
import org.dutybell.notification.Markdown;
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
            return harmless(person);
        }
    },
    /** Messages of the app's robot by the API, which cannot mention anybody: names. */
    API {
        @Override
        String word(Person person, Set<String> userIds, Set<String> mobiles) {
            return harmless(person);
        }
    },
    /** Markdown of a card: a tag with the user id. */
    CARD {
        @Override
        String word(Person person, Set<String> userIds, Set<String> mobiles) {
            String userId = person.dingtalkUserId();
            if (userId == null || !mayMention(userId, userIds, userIds, mobiles)) {
                return harmless(person);
            }
            userIds.add(userId);
            return "<a atId=" + userId + ">" + harmless(person).replaceAll("[>&]", "") + "</a>";
        }
    },
    /** Text without markdown: a DING, a to-do, the calendar. */
    PLAIN {
        @Override
        String word(Person person, Set<String> userIds, Set<String> mobiles) {
            return harmless(person);
        }
    };

    /** The person in the text; who is mentioned is added to one of the sets. */
    abstract String word(Person person, Set<String> userIds, Set<String> mobiles);

    /** As somebody wrote it, perhaps in DingTalk's contacts: words, and nothing that acts. */
    private static String harmless(Person person) {
        return Markdown.escape(person.name());
    }

    private static boolean mayMention(String id, Set<String> own, Set<String> userIds, Set<String> mobiles) {
        return own.contains(id) || userIds.size() + mobiles.size() < ApiLimits.MENTIONS;
    }
}
