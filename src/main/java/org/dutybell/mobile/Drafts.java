package org.dutybell.mobile;

import java.time.Instant;
import java.util.List;
import org.dutybell.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pictures that were sent and not handed in yet: they are still there when the page is opened again, on any phone. */
@Component
@Transactional
class Drafts {

    /** So many photos of one act are enough for everybody; more would only fill the disk. */
    static final int MOST_PICTURES = 20;

    private final JdbcClient jdbc;

    Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of the pictures, in the order in which they came; without those that waited so long that they were erased. */
    @Transactional(readOnly = true)
    List<Long> pictures(String person, long obligation) {
        return jdbc.sql("""
                select d.evidence_id from draft_picture d join evidence e on e.id = d.evidence_id and e.erased_at is null
                where d.person_code = :person and d.obligation_id = :obligation
                order by d.added_at, d.evidence_id
                """)
                .param("person", person)
                .param("obligation", obligation)
                .query(Long.class)
                .list();
    }

    /** Twice the same changes nothing: a phone sends again what it got no answer to. */
    void add(String person, long obligation, long picture, Instant now) {
        jdbc.sql("""
                insert into draft_picture (person_code, obligation_id, evidence_id, added_at)
                values (:person, :obligation, :picture, :now)
                on duplicate key update person_code = person_code
                """)
                .param("person", person)
                .param("obligation", obligation)
                .param("picture", picture)
                .param("now", DbTime.of(now))
                .update();
    }

    void remove(String person, long obligation, long picture) {
        jdbc.sql("""
                delete from draft_picture
                where person_code = :person and obligation_id = :obligation and evidence_id = :picture
                """)
                .param("person", person)
                .param("obligation", obligation)
                .param("picture", picture)
                .update();
    }

    void clear(String person, long obligation) {
        jdbc.sql("delete from draft_picture where person_code = :person and obligation_id = :obligation")
                .param("person", person)
                .param("obligation", obligation)
                .update();
    }
}
