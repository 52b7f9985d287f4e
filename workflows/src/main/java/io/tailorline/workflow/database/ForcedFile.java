package io.tailorline.workflow.database;

import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Forces the file of the embedded database to the disk: H2 hands a commit to the operating system and does not wait for
 * the disk. Callers at the same time share one force. Safe for use by several threads.
 */
public final class ForcedFile {

    private final Runnable force;
    private final AtomicLong asked = new AtomicLong();
    private long forced;

    /** @param database an embedded H2 database in a file */
    public ForcedFile(DataSource database) {
        this(() -> force(database));
    }

    ForcedFile(Runnable force) {
        this.force = force;
    }

    /** Returns when all that was committed before is on the disk. */
    public void force() {
        long mine = asked.incrementAndGet();
        synchronized (this) {
            if (forced < mine) {
                long covered = asked.get();
                force.run();
                forced = covered;
            }
        }
    }

    /** By the connection of the transaction that has just been committed, where there is one: it asks for no second. */
    private static void force(DataSource database) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            EmbeddedStore.of(connection).sync();
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
