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
import java.util.Optional;
import javax.sql.DataSource;

/** One look at one bucket, on a connection of its own. */
class BucketTransaction implements SelectForUpdateBasedTransaction {

    private final Connection connection;
    private final String code;

    BucketTransaction(DataSource database, String code) {
        this.code = code;
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

    @Override
    public LockAndGetResult tryLockAndGet(Optional<Long> timeoutNanos) {
        try (PreparedStatement select =
                connection.prepareStatement("select state from dingtalk_bucket where code = ? for update")) {
            select.setString(1, code);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? LockAndGetResult.locked(row.getBytes(1)) : LockAndGetResult.notLocked();
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
                connection.prepareStatement("update dingtalk_bucket set state = ? where code = ?")) {
            update.setBytes(1, bytes);
            update.setString(2, code);
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
