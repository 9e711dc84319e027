package org.dutybell.draft;

/** How often an item is owed, in the terms of lists. The codes are those of bot-config, where it has one. */
enum ListRhythm {
    SCHOOL_DAY("school-day", "每日"),
    WEEK("week", "每周"),
    HALF_MONTH("half-month", "每半月"),
    MONTH("month", "每月"),
    QUARTER("quarter", "每季度"),
    HALF_YEAR("half-year", "每半年"),
    TERM("term", "每学期"),
    SCHOOL_YEAR("school-year", "每学年"),
    YEAR("year", "每年"),
    KEY_DAY("key-day", "重要时间节点"),
    ONCE("once", "一次"),
    /** A rhythm that bot-config has no code for, such as every two weeks. */
    OTHER("other", "其他节奏"),
    /** Started by an event. */
    EVENT("event", "事件触发"),
    /** No rhythm in the list. */
    STANDING("standing", "原文未定频次");

    private final String code;
    private final String chinese;

    ListRhythm(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    String code() {
        return code;
    }

    String chinese() {
        return chinese;
    }

    /** Whether the list says when it is owed; an event and a standing duty have no such time. */
    boolean isScheduled() {
        return this != EVENT && this != STANDING;
    }
}
