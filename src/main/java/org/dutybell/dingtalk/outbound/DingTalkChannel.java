package org.dutybell.dingtalk.outbound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dutybell.dingtalk.card.Cards;
import org.dutybell.dingtalk.office.CalendarEvents;
import org.dutybell.dingtalk.office.Dings;
import org.dutybell.dingtalk.office.Todos;
import org.dutybell.dingtalk.wire.ApiLimits;
import org.dutybell.notification.Channel;
import org.dutybell.notification.Content;
import org.dutybell.notification.Destination;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Address;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;

/** Sends each content to what DingTalk has for it; messages by the way that fits the address. */
public class DingTalkChannel implements Channel {

    private final Router router;
    private final Cards cards;
    private final Dings dings;
    private final Todos todos;
    private final CalendarEvents events;
    private final Recalls recalls;
    private final ReadChecks readChecks;
    private final Organisation organisation;

    DingTalkChannel(
            Router router,
            Cards cards,
            Dings dings,
            Todos todos,
            CalendarEvents events,
            Recalls recalls,
            ReadChecks readChecks,
            Organisation organisation) {
        this.router = router;
        this.cards = cards;
        this.dings = dings;
        this.todos = todos;
        this.events = events;
        this.recalls = recalls;
        this.readChecks = readChecks;
        this.organisation = organisation;
    }

    @Override
    public Outcome send(OutgoingMessage message, Instant now) {
        Content content = message.content();
        if (content instanceof Content.Message words) {
            return router.send(message, words, now);
        }
        if (content instanceof Content.CardResult result) {
            return cards.change(message, result);
        }
        if (content instanceof Content.Recall) {
            return recalls.recall(message, now);
        }
        return content instanceof Content.ReadCheck ? readChecks.check(message, now) : besideTheChat(message, content);
    }

    @Override
    public int mostTogether(Destination destination, Content content) {
        return address(destination)
                        .filter(address -> isOnlyForPrivateChat(content, address, Instant.MAX))
                        .isPresent()
                ? ApiLimits.PEOPLE
                : 1;
    }

    @Override
    public List<Outcome> sendTogether(List<OutgoingMessage> messages, Instant now) {
        return messages.stream().allMatch(message -> isOnlyForPrivateChat(message.content(), message.address(), now))
                ? router.sendTogether(messages, now)
                : Channel.super.sendTogether(messages, now);
    }

    private boolean isOnlyForPrivateChat(Content content, Address address, Instant now) {
        return content instanceof Content.Message words && router.isOnlyForPrivateChat(words, address, now);
    }

    private Outcome besideTheChat(OutgoingMessage message, Content content) {
        if (content instanceof Content.Ding) {
            return dings.send(message);
        }
        if (content instanceof Content.Todo todo) {
            return todos.create(message, todo);
        }
        if (content instanceof Content.TodoChange change) {
            return todos.change(message, change);
        }
        if (content instanceof Content.TodoDone) {
            return todos.done(message);
        }
        return inTheCalendar(message, content);
    }

    private Outcome inTheCalendar(OutgoingMessage message, Content content) {
        if (content instanceof Content.Event event) {
            return events.create(message, event);
        }
        if (content instanceof Content.EventChange change) {
            return events.change(message, change);
        }
        if (content instanceof Content.EventJoined) {
            return events.join(message);
        }
        return content instanceof Content.EventLeft ? events.leave(message) : events.cancel(message);
    }

    /** A DING has no key; what is not a message is either keyed or the same however often it is done. */
    @Override
    public boolean takesTheSameKeyAgain(Destination destination, Content content) {
        if (content instanceof Content.Message words) {
            return address(destination)
                    .filter(address -> router.isKeyedTo(words, address, Instant.MAX))
                    .isPresent();
        }
        return !(content instanceof Content.Ding);
    }

    @Override
    public boolean isNeverRepeated(Content content) {
        return content instanceof Content.Ding && dings.areNeverRepeated();
    }

    /** Answers in a conversation have no key whichever way they go. */
    private Optional<Address> address(Destination destination) {
        if (destination instanceof Destination.ToChat chat) {
            return organisation
                    .roster()
                    .chat(chat.chatCode())
                    .map(found -> new Address.Group(found.code(), found.conversationId()));
        }
        return destination instanceof Destination.ToPerson person
                ? organisation
                        .roster()
                        .person(person.personCode())
                        .map(Person::dingtalkUserId)
                        .map(Address.Private::new)
                : Optional.empty();
    }
}
