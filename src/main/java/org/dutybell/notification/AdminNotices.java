package org.dutybell.notification;

import java.time.Instant;
import java.util.List;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Roster;
import org.dutybell.shared.DutyBellProperties;
import org.springframework.stereotype.Service;

/** Tells those who set the bot up, each in the private chat, what they have to know or decide. */
@Service
public class AdminNotices {

    private final Notifications notifications;
    private final Organisation organisation;
    private final DutyBellProperties properties;

    public AdminNotices(Notifications notifications, Organisation organisation, DutyBellProperties properties) {
        this.notifications = notifications;
        this.organisation = organisation;
        this.properties = properties;
    }

    /** Codes of the admins who are people of the organisation. */
    public List<String> admins() {
        Roster roster = organisation.roster();
        return properties.admins().stream()
                .filter(code -> roster.person(code).isPresent())
                .toList();
    }

    /**
     * Writes a message to each of them, in the caller's transaction.
     *
     * @param cause what it is about, such as a day and a trouble; told once
     */
    public void tell(String cause, String title, String body, Instant at) {
        admins().forEach(admin -> notifications.add(new NewNotification(
                "notice:" + cause + ":" + admin,
                MessageKind.NOTICE,
                new Destination.ToPerson(admin),
                title,
                body,
                at)));
    }
}
