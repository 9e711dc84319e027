package org.dutybell.sandbox.wire;

/** Whether the robot may still speak in a group. */
final class GroupRobots {

    static final String REMOVED = "removed";
    static final String STOPPED = "stopped";

    private GroupRobots() {}

    /** For the new API. The code of a removed robot is not documented; the nearest one of the list stands here. */
    static void check(Faults faults, String conversation) {
        if (faults.robotIs(conversation, STOPPED)) {
            throw ApiRefusal.badRequest("bot.stopped", "机器人已停用");
        }
        if (faults.robotIs(conversation, REMOVED)) {
            throw ApiRefusal.badRequest("resource.not.found", "机器人不在群里");
        }
    }

    static void checkHook(Faults faults, String conversation) {
        if (faults.robotIs(conversation, STOPPED)) {
            throw new HookRefusal(400102, "机器人已停用");
        }
        if (faults.robotIs(conversation, REMOVED)) {
            throw new HookRefusal(400106, "机器人不在群里");
        }
    }
}
