package org.dutybell.notification;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A mark on the message's row. It is set while the row is being sent, so it is no part of what the attempt writes back. */
@Service
@Transactional
class StoredUndeliveredCards implements UndeliveredCards {

    private final JdbcClient jdbc;

    StoredUndeliveredCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void remember(String key) {
        jdbc.sql("update notification set card_undelivered = true where wire_key = :key")
                .param("key", key)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean contains(String key) {
        return jdbc.sql("select count(*) from notification where wire_key = :key and card_undelivered = true")
                        .param("key", key)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
