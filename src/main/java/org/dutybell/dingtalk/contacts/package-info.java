/** The address book: departments and users, and one person by number or union id. All of it is free of quota. */
@NullMarked
package org.dutybell.dingtalk.contacts;

import org.jspecify.annotations.NullMarked;
