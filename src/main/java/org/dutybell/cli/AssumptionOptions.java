package org.dutybell.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of {@code quota} that say what is assumed. */
final class AssumptionOptions {

    private static final double MOST_MESSAGES = 20;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Option(
            names = "--missed",
            paramLabel = "SHARE",
            defaultValue = Assumptions.MISSED,
            description = "Share of the obligations that is missed, 0 to 1 (default: ${DEFAULT-VALUE}).")
    private String missed = "";

    @Option(
            names = "--answered",
            paramLabel = "SHARE",
            defaultValue = Assumptions.ANSWERED,
            description = "Share of the rest that is answered after each reminder (default: ${DEFAULT-VALUE}).")
    private String answered = "";

    @Option(
            names = "--late",
            paramLabel = "SHARE",
            defaultValue = Assumptions.LATE,
            description = "Share of the missed that is answered after each escalation (default: ${DEFAULT-VALUE}).")
    private String late = "";

    @Option(
            names = "--messages-per-answer",
            paramLabel = "N",
            defaultValue = Assumptions.MESSAGES_PER_ANSWER,
            description = "Messages written for one obligation; 0.5: two in one message (default: ${DEFAULT-VALUE}).")
    private String messagesPerAnswer = "";

    @Option(
            names = "--answers",
            paramLabel = "WHERE",
            defaultValue = "chat",
            description =
                    "Where people answer: chat, or page for the phone page of saver mode (default: ${DEFAULT-VALUE}).")
    private String answers = "";

    @Option(names = "--no-webhooks", description = "Groups have no webhook robot: each message is an API call.")
    private boolean noWebhooks;

    @Option(
            names = "--only-webhooks",
            description = "Nobody wrote to the bot in the groups: nothing is spread over webhook robots and API calls.")
    private boolean onlyWebhooks;

    @Option(names = "--no-todos", description = "Leaders get no to-dos.")
    private boolean noTodos;

    @Option(names = "--cards", description = "Reminders are cards with buttons.")
    private boolean cards;

    @Option(names = "--no-digests", description = "Leaders get no weekly digest.")
    private boolean noDigests;

    @Option(
            names = "--morning-digests",
            description = "The groups of units, and who is reminded in private, get a morning digest.")
    private boolean mornings;

    @Option(
            names = "--appointments",
            paramLabel = "SHARE",
            defaultValue = Assumptions.APPOINTMENTS,
            description = "Share of those asked to set an appointment that do, 0 to 1 (default: ${DEFAULT-VALUE}).")
    private String appointments = "";

    @Option(names = "--no-calendar", description = "Appointments make no events in the calendar.")
    private boolean noCalendar;

    Assumptions read() {
        return switch (answers) {
            case "chat" -> inTheChat();
            case "page" -> inTheChat().onThePage();
            default -> throw WrongUse.of(command, "--answers", answers, "chat, page");
        };
    }

    private Assumptions inTheChat() {
        return new Assumptions(
                share("--missed", missed),
                share("--answered", answered),
                share("--late", late),
                number("--messages-per-answer", messagesPerAnswer, MOST_MESSAGES),
                !noWebhooks,
                !noTodos,
                cards,
                !noDigests,
                mornings,
                share("--appointments", appointments),
                !noCalendar,
                !onlyWebhooks,
                false);
    }

    private double share(String option, String text) {
        return number(option, text, 1);
    }

    private double number(String option, String text, double most) {
        if (text.matches("\\d{1,3}(\\.\\d{1,6})?")) {
            double number = Double.parseDouble(text);
            if (number <= most) {
                return number;
            }
        }
        throw WrongUse.of(command, option, text, "a number from 0 to " + Math.round(most) + ", such as 0.5");
    }
}
