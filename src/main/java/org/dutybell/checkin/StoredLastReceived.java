package org.dutybell.checkin;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dutybell.checkin.InboundMessage.Form;
import org.dutybell.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredLastReceived implements LastReceived {

    private static final int LOOKED_AT = 200;

    private final JdbcClient jdbc;

    StoredLastReceived(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Instant> message() {
        return newest(1).stream().findFirst().map(Received::at);
    }

    @Override
    public Optional<ReceivedPicture> picture() {
        return newest(LOOKED_AT).stream()
                .filter(received -> received.message().form() != Form.FILE)
                .filter(received -> !received.message().pictures().isEmpty())
                .findFirst()
                .map(received -> new ReceivedPicture(
                        received.at(),
                        received.message().senderName(),
                        received.message().pictures().get(0),
                        received.message().robotCode()));
    }

    private List<Received> newest(int most) {
        return jdbc.sql("select received_at, reading from inbox_message order by id desc limit :most")
                .param("most", most)
                .query((row, number) -> new Received(
                        Objects.requireNonNull(DbTime.toInstant(row.getObject("received_at", LocalDateTime.class))),
                        ReadingJson.read(row.getString("reading"))))
                .list();
    }

    private record Received(Instant at, InboundMessage message) {}
}
