package org.dutybell.organisation;

import java.util.List;
import org.dutybell.organisation.ContactDifference.Proposal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes DingTalk's ids of people, in the caller's transaction. */
@Component
class PersonIds {

    private final JdbcClient jdbc;

    PersonIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps others from changing the organisation until the transaction ends. */
    void lock() {
        jdbc.sql("update organisation_revision set revision = revision + 1 where id = 1")
                .update();
    }

    /** Ids are unique row by row, so that all are given up before one is given. */
    void give(List<Proposal> proposals) {
        proposals.forEach(proposal -> set(proposal.person().code(), null, null));
        proposals.forEach(proposal -> set(
                proposal.person().code(),
                proposal.contact().userId(),
                proposal.contact().unionId() == null
                        ? proposal.person().dingtalkUnionId()
                        : proposal.contact().unionId()));
    }

    private void set(String person, @Nullable String userId, @Nullable String unionId) {
        jdbc.sql("update person set dingtalk_user_id = :user, dingtalk_union_id = :union where code = :code")
                .param("user", userId)
                .param("union", unionId)
                .param("code", person)
                .update();
    }
}
