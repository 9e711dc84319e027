package org.dutybell.organisation;

/** DingTalk's address book has changed: what was fetched of it is stale. */
public record ContactsChanged() {}
