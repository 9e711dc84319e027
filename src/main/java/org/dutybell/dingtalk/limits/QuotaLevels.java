package org.dutybell.dingtalk.limits;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The level that the admins know of, for all nodes: what was told survives a restart, and one node tells it. */
class QuotaLevels {

    private final JdbcClient jdbc;

    QuotaLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Normal until another was told. */
    QuotaLevel told() {
        return jdbc.sql("select level_told from dingtalk_quota_level where id = 1")
                .query(String.class)
                .optional()
                .map(QuotaLevel::valueOf)
                .orElse(QuotaLevel.NORMAL);
    }

    /** Whether it is this node that changes it; of several at once only one does. */
    boolean change(QuotaLevel from, QuotaLevel to) {
        jdbc.sql("""
                insert into dingtalk_quota_level (id, level_told) values (1, 'NORMAL')
                on duplicate key update id = id
                """).update();
        return jdbc.sql("update dingtalk_quota_level set level_told = :to where id = 1 and level_told = :from")
                        .param("to", to.name())
                        .param("from", from.name())
                        .update()
                == 1;
    }
}
