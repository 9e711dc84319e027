package org.dutybell.dingtalk.limits;

import java.time.YearMonth;
import java.util.List;
import org.dutybell.notification.Budget.Use;
import org.dutybell.notification.Cost;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a month has cost so far, of all nodes. */
class Usage {

    /** The purpose of what came in. */
    static final String RECEIVED = "RECEIVED";

    private final JdbcClient jdbc;

    Usage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nodes that make a month's row at the same moment may stand in each other's way once; then the row is there. */
    void add(YearMonth month, String purpose, Cost cost) {
        try {
            write(month, purpose, cost);
        } catch (ConcurrencyFailureException | DuplicateKeyException another) {
            write(month, purpose, cost);
        }
    }

    void write(YearMonth month, String purpose, Cost cost) {
        jdbc.sql("""
                insert into dingtalk_usage (in_month, purpose, calls, messages)
                values (:month, :purpose, :calls, :messages)
                on duplicate key update calls = calls + :calls, messages = messages + :messages
                """)
                .param("month", month.toString())
                .param("purpose", purpose)
                .param("calls", cost.calls())
                .param("messages", cost.messages())
                .update();
    }

    /** By purpose, the dearest first. */
    List<Use> of(YearMonth month) {
        return jdbc.sql("""
                select purpose, calls, messages from dingtalk_usage where in_month = ?
                order by calls + messages desc, purpose
                """)
                .param(month.toString())
                .query((row, number) -> new Use(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    /** Of all purposes together. */
    Cost in(YearMonth month) {
        return of(month).stream()
                .map(use -> new Cost(use.calls(), use.messages()))
                .reduce(Cost.NONE, Cost::plus);
    }
}
