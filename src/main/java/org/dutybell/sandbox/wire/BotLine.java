package org.dutybell.sandbox.wire;

import java.util.concurrent.CompletableFuture;

/** A way to the bot on which it answers. */
interface BotLine {

    /** Pushes and gives the data of the answer; empty when it was refused, failed when nobody is there. */
    CompletableFuture<String> ask(Push push);
}
