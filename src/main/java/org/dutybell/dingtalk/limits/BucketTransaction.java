package org.dutybell.dingtalk.limits;

import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.LockAndGetResult;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.SelectForUpdateBasedTransaction;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.dutybell.shared.DbTime;

/** One look at one bucket, on a connection of its own. */
class BucketTransaction implements SelectForUpdateBasedTransaction {

    /** Clocks of nodes may differ by this much. */
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(5);

    private final Connection connection;
    private final String code;
    private final Instant now;

    BucketTransaction(DataSource database, String code, Instant now) {
        this.code = code;
        this.now = now;
        try {
            this.connection = database.getConnection();
        } catch (SQLException noConnection) {
            throw new BucketExecutionException(noConnection);
        }
    }

    /** Read committed: a row that is not there yet must not be locked, or two nodes that make it wait for each other. */
    @Override
    public void begin(Optional<Long> timeoutNanos) {
        run(() -> {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        });
    }

    /** A bucket from the future would not fill before that comes, so it begins anew. */
    @Override
    public LockAndGetResult tryLockAndGet(Optional<Long> timeoutNanos) {
        try (PreparedStatement select =
                connection.prepareStatement("select state, used_at from dingtalk_bucket where code = ? for update")) {
            select.setString(1, code);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return LockAndGetResult.notLocked();
                }
                Instant usedAt = DbTime.toInstant(row.getObject(2, LocalDateTime.class));
                boolean fromTheFuture = usedAt != null && usedAt.isAfter(now.plus(CLOCKS_DIFFER_BY));
                return LockAndGetResult.locked(fromTheFuture ? null : row.getBytes(1));
            }
        } catch (SQLException failed) {
            throw new BucketExecutionException(failed);
        }
    }

    /** False when another node has made it meanwhile. */
    @Override
    public boolean tryInsertEmptyData(Optional<Long> timeoutNanos) {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into dingtalk_bucket (code, state) values (?, null)")) {
            insert.setString(1, code);
            return insert.executeUpdate() > 0;
        } catch (SQLIntegrityConstraintViolationException thereAlready) {
            return false;
        } catch (SQLException failed) {
            throw new BucketExecutionException(failed);
        }
    }

    @Override
    public void update(byte[] bytes, RemoteBucketState state, Optional<Long> timeoutNanos) {
        try (PreparedStatement update =
                connection.prepareStatement("update dingtalk_bucket set state = ?, used_at = ? where code = ?")) {
            update.setBytes(1, bytes);
            update.setObject(2, DbTime.of(now));
            update.setString(3, code);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new BucketExecutionException(failed);
        }
    }

    @Override
    public void commit(Optional<Long> timeoutNanos) {
        run(connection::commit);
    }

    @Override
    public void rollback() {
        run(connection::rollback);
    }

    @Override
    public void release() {
        run(connection::close);
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (SQLException failed) {
            throw new BucketExecutionException(failed);
        }
    }

    private interface Step {
        void run() throws SQLException;
    }
}
