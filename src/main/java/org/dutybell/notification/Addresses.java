package org.dutybell.notification;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dutybell.notification.Outbox.Claim;
import org.dutybell.notification.OutgoingMessage.Address;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Roster;
import org.springframework.stereotype.Component;

/** From our chats and people to DingTalk's addresses, as the organisation is now. */
@Component
class Addresses {

    private static final Pattern MENTION = Pattern.compile("\\{@([^}]+)}");

    private final Organisation organisation;

    Addresses(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The message as a channel gets it; empty when its destination cannot be reached. */
    Optional<OutgoingMessage> message(Claim claim) {
        Roster roster = organisation.roster();
        return address(claim.destination(), roster)
                .map(address -> new OutgoingMessage(
                        claim.key(),
                        claim.kind(),
                        address,
                        claim.content(),
                        people(claim.content(), roster),
                        claim.original(),
                        claim.attempt()));
    }

    /** Why a destination cannot be reached, and what to do. */
    String whyNot(Destination destination) {
        return destination instanceof Destination.ToPerson person
                ? "Person " + person.personCode() + " has no DingTalk user id; add it in people.yaml"
                : "The chat is not in the organisation any more";
    }

    private static Optional<Address> address(Destination destination, Roster roster) {
        if (destination instanceof Destination.ToChat chat) {
            return roster.chat(chat.chatCode()).map(found -> new Address.Group(found.code(), found.conversationId()));
        }
        if (destination instanceof Destination.ToPerson person) {
            return roster.person(person.personCode())
                    .map(Person::dingtalkUserId)
                    .map(Address.Private::new);
        }
        Destination.ToConversation there = (Destination.ToConversation) destination;
        return Optional.of(
                new Address.Reply(there.sessionWebhook(), there.expiresAt(), there.conversationId(), there.userId()));
    }

    private static List<Person> people(Content content, Roster roster) {
        Stream<String> named = MENTION.matcher(content.body()).results().map(result -> ((MatchResult) result).group(1));
        return Stream.concat(named, content.people().stream())
                .distinct()
                .flatMap(code -> roster.person(code).stream())
                .toList();
    }
}
