package org.dutybell.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dutybell.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table post_vacancy. */
@Service
class StoredVacancies implements Vacancies {

    private final JdbcClient jdbc;
    private final PersonIds revision;

    StoredVacancies(JdbcClient jdbc, PersonIds revision) {
        this.jdbc = jdbc;
        this.revision = revision;
    }

    /** Two nodes may find the same post at once; the one that has to wait sees what the other wrote. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> settle(Set<String> waiting, Instant now) {
        if (Set.copyOf(open()).equals(waiting)) {
            return List.of();
        }
        revision.lock();
        List<String> known = open();
        known.stream().filter(post -> !waiting.contains(post)).forEach(post -> filled(post, now));
        List<String> found =
                waiting.stream().filter(post -> !known.contains(post)).toList();
        found.forEach(post -> found(post, now));
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> open() {
        return jdbc.sql("select post_code from post_vacancy where filled_at is null order by id")
                .query(String.class)
                .list();
    }

    private void found(String post, Instant now) {
        jdbc.sql("insert into post_vacancy (post_code, found_at) values (:post, :now)")
                .param("post", post)
                .param("now", DbTime.of(now))
                .update();
    }

    private void filled(String post, Instant now) {
        jdbc.sql("update post_vacancy set filled_at = :now where post_code = :post and filled_at is null")
                .param("now", DbTime.of(now))
                .param("post", post)
                .update();
    }
}
