/** The address book on the legacy host, read from the stored organisation. */
@NullMarked
package org.dutybell.sandbox.contacts;

import org.jspecify.annotations.NullMarked;
