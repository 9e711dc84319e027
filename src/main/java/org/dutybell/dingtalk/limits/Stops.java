package org.dutybell.dingtalk.limits;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dutybell.dingtalk.wire.Api.Meter;
import org.dutybell.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What DingTalk has told us to leave alone for a while; known to all nodes. */
class Stops {

    private static final int REASON_LENGTH = 500;

    private final JdbcClient jdbc;

    Stops(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The code of a month's quota. */
    static String ofQuota(Meter meter) {
        return "quota:" + meter;
    }

    Optional<Stop> at(String code, Instant now) {
        return jdbc.sql("select until_at, reason from dingtalk_stop where code = ? and until_at > ?")
                .params(code, DbTime.of(now))
                .query((row, number) ->
                        new Stop(row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getString(2)))
                .optional();
    }

    /** The later of two ends counts. */
    void until(String code, Instant end, String reason) {
        String why = reason.length() <= REASON_LENGTH ? reason : reason.substring(0, REASON_LENGTH);
        jdbc.sql("""
                insert into dingtalk_stop (code, until_at, reason) values (:code, :end, :why)
                on duplicate key update
                    reason = case when until_at < :end then :why else reason end,
                    until_at = case when until_at < :end then :end else until_at end
                """)
                .param("code", code)
                .param("end", DbTime.of(end))
                .param("why", why)
                .update();
    }

    void lift(String code) {
        jdbc.sql("delete from dingtalk_stop where code = ?").param(code).update();
    }

    /**
     * @param until when it may be tried again
     * @param reason what DingTalk answered
     */
    record Stop(Instant until, String reason) {}
}
