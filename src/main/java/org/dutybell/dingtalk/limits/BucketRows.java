package org.dutybell.dingtalk.limits;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.AbstractSelectForUpdateBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.SelectForUpdateBasedTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The library's buckets as rows, each locked while it is used. */
class BucketRows extends AbstractSelectForUpdateBasedProxyManager<String> {

    private final DataSource database;
    private final Clock clock;
    private final JdbcClient jdbc;

    BucketRows(DataSource database, Clock clock) {
        super(ClientSideConfig.getDefault().withClientClock(new OurTime(clock)));
        this.database = database;
        this.clock = clock;
        this.jdbc = JdbcClient.create(database);
    }

    @Override
    protected SelectForUpdateBasedTransaction allocateTransaction(String code, Optional<Long> timeoutNanos) {
        return new BucketTransaction(database, code, clock.instant());
    }

    @Override
    public void removeProxy(String code) {
        jdbc.sql("delete from dingtalk_bucket where code = ?").param(code).update();
    }

    private record OurTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
