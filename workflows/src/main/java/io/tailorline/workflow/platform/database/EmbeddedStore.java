package io.tailorline.workflow.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The store of H2 behind an embedded database in a file. H2 closes it when a write fails; from then on it counts as
 * closed for as long as the process runs, whatever a new connection leads to: see {@link ExitOnDatabaseClosed}. Safe
 * for use by several threads.
 */
public final class EmbeddedStore {

    private final DataSource database;
    private volatile MVStore store;

    /**
     * @param database an embedded H2 database in a file
     * @throws DataAccessResourceFailureException when it cannot be reached
     */
    public EmbeddedStore(DataSource database) {
        this.database = database;
        this.store = reached(database);
    }

    /**
     * Returns when all that was committed before is on the disk.
     *
     * <p>While a failed write closes the store, H2 reports commits as done that it does not write any more, and
     * {@link MVStore#sync()} passes over them: of 24 databases on a full disk 5 missed such a commit. The store's own
     * commit writes it or fails, and nobody closes the file while it is forced under the store's lock.
     *
     * @throws MVStoreException when it could not be written
     * @throws DataAccessResourceFailureException when the store is closed
     */
    public void force() {
        MVStore open = open();
        open.commit();
        open.executeFilestoreOperation(open.getFileStore()::sync);
    }

    /**
     * Throws when a write has failed: then nobody knows whether what was committed just now was written.
     *
     * @throws DataAccessResourceFailureException with the failed write as its cause
     */
    public void requireNoFailedWrite() {
        MVStoreException failed = store.getPanicException();
        if (failed != null) {
            throw new DataAccessResourceFailureException("The embedded database could not be written.", failed);
        }
    }

    /** Frees space in the file; see {@link DatabaseFileCompaction}. */
    void compact(int leastFill, int bytes) {
        MVStore open = open();
        if (!open.isReadOnly()) {
            open.compact(leastFill, bytes);
        }
    }

    /** Why H2 has closed the store; empty while it is open. */
    Optional<Throwable> closedBy() {
        try {
            return open().isClosed()
                    ? Optional.of(new IllegalStateException("It is closed, and no write has failed."))
                    : Optional.empty();
        } catch (DataAccessResourceFailureException closed) {
            return Optional.of(closed.getMostSpecificCause());
        }
    }

    /** One that was closed in order, with its last connection, is open again with the next one. */
    private MVStore open() {
        requireNoFailedWrite();
        if (store.isClosed()) {
            store = reached(database);
        }
        return store;
    }

    private static MVStore reached(DataSource database) {
        try (Connection connection = database.getConnection()) {
            SessionLocal session =
                    (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            return session.getDatabase().getStore().getMvStore();
        } catch (SQLException | DbException away) {
            throw new DataAccessResourceFailureException("The embedded database cannot be reached.", away);
        }
    }
}
