package org.dutybell.reminder;

import java.time.LocalDate;
import java.util.Optional;
import org.dutybell.notification.Destination;
import org.dutybell.organisation.Acting;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Reach;
import org.dutybell.organisation.Roster;

/** Where a nudge goes on a day. */
sealed interface Place {

    /** It goes there. */
    record There(Destination destination) implements Place {}

    /** It waits until somebody acts for the post. */
    record Waits(String why) implements Place {}

    /** It cannot go anywhere, and nothing that happens to people changes that. */
    record Nowhere(String why) implements Place {}

    /**
     * The unit's chat, or the private chat of who acts for the post that day. A chat hears of a vacant post as well,
     * because every colleague in it may answer.
     */
    static Place of(PostDuty nudged, Roster roster, LocalDate day) {
        Optional<Post> post = roster.post(nudged.post());
        if (post.filter(found -> found.reach() == Reach.PRIVATE).isPresent()) {
            Acting acting = acting(nudged, roster, day);
            return acting.who()
                    .<Place>map(person -> new There(new Destination.ToPerson(person.code())))
                    .orElseGet(() -> new Waits(whyNobody(acting)));
        }
        return post.flatMap(found -> roster.chatOf(found.unit()))
                .<Place>map(chat -> new There(new Destination.ToChat(chat.code())))
                .orElseGet(() -> new Nowhere("the unit has no chat"));
    }

    /** Who acts for the post in that duty. */
    static Acting acting(PostDuty nudged, Roster roster, LocalDate day) {
        String duty = nudged.duty();
        return duty == null ? roster.actingFor(nudged.post(), day) : roster.actingFor(nudged.post(), day, duty);
    }

    /** Why nobody acts, as it is stored. */
    static String whyNobody(Acting acting) {
        return acting.holder() == null ? "the post is vacant" : "the holder is away and nobody stands in";
    }
}
