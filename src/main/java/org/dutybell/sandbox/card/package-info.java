/** Interactive cards: created, delivered, changed in place, and pressed. */
@NullMarked
package org.dutybell.sandbox.card;

import org.jspecify.annotations.NullMarked;
