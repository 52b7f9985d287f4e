package io.tailorline.workflow.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.springframework.dao.DataAccessResourceFailureException;

/** The store of H2 behind a connection to a database that is embedded. */
final class EmbeddedStore {

    private EmbeddedStore() {}

    /** @throws DataAccessResourceFailureException when the connection is closed or not to an embedded H2 */
    static MVStore of(Connection connection) {
        try {
            SessionLocal session =
                    (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            return session.getDatabase().getStore().getMvStore();
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("The embedded database cannot be reached.", away);
        }
    }
}
