package org.dutybell.checkin;

import java.time.Instant;
import org.dutybell.organisation.Person;
import org.dutybell.wording.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * A message of a known person with its pictures at hand.
 *
 * @param now when it is worked on
 * @param where the phone says that it is; null in the chat, and when it says nothing
 */
record Incoming(
        InboundMessage message,
        Person writer,
        FetchedPictures pictures,
        Speaker words,
        Instant now,
        @Nullable Whereabouts where) {}
