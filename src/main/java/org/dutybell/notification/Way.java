package org.dutybell.notification;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The ways out of the house, with what each can do and what it costs of the month's quota. */
public enum Way {
    /** A robot webhook of a group: real mentions, at most 20 messages a minute for each robot. */
    GROUP_WEBHOOK(0, 1, Ability.REAL_MENTION, Ability.LINKS, Ability.IDEMPOTENCY_KEY),
    /** The app's robot in a group, by the API. */
    GROUP_API(1, 0, Ability.LINKS, Ability.RECALL, Ability.READ_STATE),
    /** The app's robot in a person's private chat. */
    PRIVATE(1, 0, Ability.LINKS, Ability.RECALL, Ability.READ_STATE),
    /** The answer address that came with a received message. Whether it is metered is not said; we count it. */
    SESSION(0, 1, Ability.REAL_MENTION, Ability.LINKS),
    /** An interactive card, in a group or a private chat. */
    CARD(1, 0, Ability.REAL_MENTION, Ability.BUTTONS, Ability.LINKS, Ability.UPDATE, Ability.IDEMPOTENCY_KEY),
    /** A DING; it has a quota of its own, and whether the call is metered beside that is not said: we count it. */
    DING(1, 0),
    /** A task in the to-do list. */
    TODO(1, 0, Ability.LINKS, Ability.UPDATE, Ability.IDEMPOTENCY_KEY),
    /** An event in the calendar. */
    CALENDAR(1, 0, Ability.UPDATE, Ability.IDEMPOTENCY_KEY),
    /** An e-mail, when DingTalk cannot be reached. */
    EMAIL(0, 0, Ability.LINKS);

    private final int calls;
    private final int messages;
    private final Set<Ability> abilities;

    Way(int calls, int messages, Ability... abilities) {
        this.calls = calls;
        this.messages = messages;
        this.abilities = EnumSet.noneOf(Ability.class);
        this.abilities.addAll(Set.of(abilities));
    }

    /** As kept with a delivery, such as group-webhook. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** API calls of the month's quota that one message costs. */
    public int calls() {
        return calls;
    }

    /** Webhook and stream messages of the month's quota that one message costs. */
    public int messages() {
        return messages;
    }

    public boolean can(Ability ability) {
        return abilities.contains(ability);
    }
}
