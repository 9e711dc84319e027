package org.dutybell.signin;

import org.springframework.stereotype.Component;

/** Whether people sign in to see the console; known before the database is there. */
@Component
public class SignInMode {

    private final SignInProperties properties;

    SignInMode(SignInProperties properties) {
        this.properties = properties;
    }

    public boolean asksConsole() {
        return properties.console() == ConsoleSignIn.REQUIRED;
    }
}
