package org.dutybell.testing;

import java.util.Optional;
import org.dutybell.notification.SaverMode;

/** Saver mode as a test sets it; ready at first. */
public class FakeSaver implements SaverMode {

    private State state = State.READY;

    public void is(State other) {
        state = other;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public Optional<String> link(String page) {
        return state.isOn() ? Optional.of("https://duty.example.cn" + page) : Optional.empty();
    }
}
