package org.dutybell.digest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutybell.reminder.FurtherLines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table digest_line; each statement in its caller's transaction. */
@Component
class DigestLines implements FurtherLines {

    private final JdbcClient jdbc;

    DigestLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what a digest is about, in the order of its lines. */
    void add(long notification, List<Line> lines) {
        for (int position = 0; position < lines.size(); position++) {
            Line line = lines.get(position);
            jdbc.sql("""
                    insert into digest_line (notification_id, position, obligation_id, named)
                    values (:notification, :position, :obligation, :named)
                    """)
                    .param("notification", notification)
                    .param("position", position + 1)
                    .param("obligation", line.obligation())
                    .param("named", line.named())
                    .update();
        }
    }

    /** The message of that day's digest for a place, by the ids of those of these obligations that it names. */
    Map<Long, Long> naming(MorningPlace place, LocalDate day, Collection<Long> obligations) {
        return jdbc
                .sql("""
                        select l.obligation_id, l.notification_id
                        from digest d join digest_line l on l.notification_id = d.notification_id
                        where d.kind = :kind and d.for_day = :day and d.destination_code = :destination
                          and l.named and l.obligation_id in (:obligations)
                        """)
                .param("kind", place.kind().name())
                .param("day", day)
                .param("destination", place.code())
                .param("obligations", obligations)
                .query((row, number) -> Map.entry(row.getLong(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<Long> namedIn(long notification) {
        return ids(
                "select obligation_id from digest_line where notification_id = :id and named order by position",
                notification);
    }

    @Override
    public List<Long> toldIn(long notification) {
        return ids("select obligation_id from digest_line where notification_id = :id order by position", notification);
    }

    @Override
    public List<Long> messagesAbout(long obligation) {
        return ids("select notification_id from digest_line where obligation_id = :id order by 1", obligation);
    }

    private List<Long> ids(String sql, long id) {
        return jdbc.sql(sql).param("id", id).query(Long.class).list();
    }

    /**
     * An obligation that a digest is about.
     *
     * @param named whether a line names it; else it is only counted
     */
    record Line(long obligation, boolean named) {}
}
