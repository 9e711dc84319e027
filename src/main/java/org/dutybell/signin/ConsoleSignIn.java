package org.dutybell.signin;

/** Whether the console asks who is there. */
enum ConsoleSignIn {
    /** Everybody signs in, and sees and does what the roles allow. */
    REQUIRED,
    /** Whoever is at this machine may everything; for the sandbox, and for a bureau that lets nobody else on the machine. */
    OFF
}
