package org.dutybell.dingtalk.limits;

import java.time.YearMonth;
import java.util.List;
import org.dutybell.dingtalk.wire.Api.Meter;
import org.dutybell.notification.Budget.Use;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a month has cost so far, of all nodes. */
class Usage {

    /** The purpose of what came in. */
    static final String RECEIVED = "RECEIVED";

    private final JdbcClient jdbc;

    Usage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(YearMonth month, String purpose, Meter meter) {
        if (meter == Meter.FREE) {
            return;
        }
        jdbc.sql("""
                insert into dingtalk_usage (in_month, purpose, calls, messages)
                values (:month, :purpose, :calls, :messages)
                on duplicate key update calls = calls + :calls, messages = messages + :messages
                """)
                .param("month", month.toString())
                .param("purpose", purpose)
                .param("calls", meter == Meter.CALL ? 1 : 0)
                .param("messages", meter == Meter.MESSAGE ? 1 : 0)
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

    Used in(YearMonth month) {
        List<Use> all = of(month);
        return new Used(
                all.stream().mapToLong(Use::calls).sum(),
                all.stream().mapToLong(Use::messages).sum());
    }

    /** Both quotas' units. */
    record Used(long calls, long messages) {

        long of(Meter meter) {
            return switch (meter) {
                case CALL -> calls;
                case MESSAGE -> messages;
                case FREE -> 0;
            };
        }
    }
}
