package org.dutybell.dingtalk.inbound;

import java.time.Instant;
import java.util.List;
import org.dutybell.shared.DbTime;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table received_event. */
class EventRows {

    private final JdbcClient jdbc;

    EventRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it; false when it, or its frame, was kept before. */
    boolean keep(String eventId, @Nullable String frameId, String type, String raw, Instant now) {
        try {
            jdbc.sql("""
                    insert into received_event (event_id, frame_id, event_type, received_at, raw)
                    values (:event, :frame, :type, :at, :raw)
                    """)
                    .param("event", eventId)
                    .param("frame", frameId)
                    .param("type", type)
                    .param("at", DbTime.of(now))
                    .param("raw", raw)
                    .update();
            return true;
        } catch (DuplicateKeyException repeat) {
            return false;
        }
    }

    int strip(Instant before, int most) {
        List<Long> ids = ids("raw is not null and received_at < :before", before, most);
        return ids.isEmpty()
                ? 0
                : jdbc.sql("update received_event set raw = null where id in (:ids)")
                        .param("ids", ids)
                        .update();
    }

    int remove(Instant before, int most) {
        List<Long> ids = ids("received_at < :before", before, most);
        return ids.isEmpty()
                ? 0
                : jdbc.sql("delete from received_event where id in (:ids)")
                        .param("ids", ids)
                        .update();
    }

    private List<Long> ids(String condition, Instant before, int most) {
        return jdbc.sql("select id from received_event where " + condition + " order by received_at limit :most")
                .param("before", DbTime.of(before))
                .param("most", most)
                .query(Long.class)
                .list();
    }
}
