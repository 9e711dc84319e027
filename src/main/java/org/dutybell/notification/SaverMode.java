package org.dutybell.notification;

import java.util.Optional;

/** Whether routine answers are steered to the phone page, which costs nothing of the month's quota. */
public interface SaverMode {

    /** As it is now. */
    State state();

    /**
     * The address of a phone page while it is on; empty while it is off.
     *
     * @param page its path, such as {@code /m/D7K3}
     */
    Optional<String> link(String page);

    /** Why it is on or off. */
    enum State {
        /** On, because it is set so. */
        ON_AS_SET,
        /** On, because the month's quota is short. */
        ON_FOR_QUOTA,
        /** Off until the month's quota is short. */
        READY,
        /** Off, because it is set so. */
        OFF,
        /** Off, because phones cannot reach our pages. */
        NO_PAGE;

        public boolean isOn() {
            return this == ON_AS_SET || this == ON_FOR_QUOTA;
        }
    }
}
