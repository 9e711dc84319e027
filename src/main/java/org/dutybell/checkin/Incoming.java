package org.dutybell.checkin;

import java.time.Instant;
import org.dutybell.organisation.Person;
import org.dutybell.wording.Speaker;

/**
 * A message of a known person with its pictures at hand.
 *
 * @param now when it is worked on
 */
record Incoming(InboundMessage message, Person writer, FetchedPictures pictures, Speaker words, Instant now) {}
