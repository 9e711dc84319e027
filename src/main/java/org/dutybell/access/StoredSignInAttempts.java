package org.dutybell.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.dutybell.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredSignInAttempts implements SignInAttempts {

    private static final Duration COUNTS = Duration.ofMinutes(15);
    private static final int OF_ACCOUNT = 5;
    private static final int OF_ADDRESS = 20;
    private static final int LONGEST = 100;

    private final JdbcClient jdbc;

    StoredSignInAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isAllowed(String name, String address, Instant now) {
        return count(ofAccount(name), now) < OF_ACCOUNT && count(ofAddress(address), now) < OF_ADDRESS;
    }

    @Override
    @Transactional
    public void failed(String name, String address, Instant now) {
        jdbc.sql("delete from failed_sign_in where at_time < :old")
                .param("old", DbTime.of(now.minus(COUNTS)))
                .update();
        add(ofAccount(name), now);
        add(ofAddress(address), now);
    }

    private void add(String subject, Instant now) {
        jdbc.sql("insert into failed_sign_in (subject, at_time) values (:subject, :now)")
                .param("subject", subject)
                .param("now", DbTime.of(now))
                .update();
    }

    private long count(String subject, Instant now) {
        return jdbc.sql("select count(*) from failed_sign_in where subject = :subject and at_time > :from")
                .param("subject", subject)
                .param("from", DbTime.of(now.minus(COUNTS)))
                .query(Long.class)
                .single();
    }

    private static String ofAccount(String name) {
        return cut("name:" + name.strip().toLowerCase(Locale.ROOT));
    }

    private static String ofAddress(String address) {
        return cut("from:" + address);
    }

    private static String cut(String subject) {
        return subject.length() > LONGEST ? subject.substring(0, LONGEST) : subject;
    }
}
