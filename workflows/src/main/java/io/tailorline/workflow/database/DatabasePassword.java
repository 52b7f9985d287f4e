package io.tailorline.workflow.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.h2.Driver;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The password of an embedded database. One that has none, as releases up to 0.1 made it, is given one, but only by a
 * release that goes on with it: one that refuses leaves it to the older one as it was. A new one takes the first with
 * which it is opened.
 */
public final class DatabasePassword {

    private static final Logger LOG = LoggerFactory.getLogger(DatabasePassword.class);

    private static final String NONE = "";

    private final String url;
    private final String user;

    /** The database has neither this password nor none. */
    public static final class OtherPassword extends Exception {
        private static final long serialVersionUID = 1L;

        private OtherPassword(SQLException cause) {
            super("The database refuses the password.", cause);
        }
    }

    /** @param url of an H2 database in a file, which nobody has open */
    public DatabasePassword(String url, String user) {
        this.url = url;
        this.user = user;
    }

    /**
     * Whether the database opens with this password; a new one takes it. False when it still has none, and is to be
     * {@link #give given} this one.
     *
     * @throws OtherPassword when it has another
     * @throws SQLException when it cannot be opened at all
     */
    public boolean isThis(String password) throws OtherPassword, SQLException {
        Optional<SQLException> refused = refusal(password);
        if (refused.isPresent() && refusal(NONE).isPresent()) {
            throw new OtherPassword(refused.get());
        }
        return refused.isEmpty();
    }

    /**
     * Gives the database that has none this password, and goes on with it.
     *
     * @param password of letters and figures
     */
    public static void give(FailFastDataSource database, String password) throws SQLException {
        try (Connection open = database.getConnection();
                Statement statement = open.createStatement()) {
            statement.execute("alter user %s set password '%s'"
                    .formatted(open.getMetaData().getUserName(), password));
        }
        database.setPassword(password);
        LOG.info("The embedded database had no password and has one now; the file with it lies beside it.");
    }

    private Optional<SQLException> refusal(String password) throws SQLException {
        try {
            open(password).close();
            return Optional.empty();
        } catch (SQLException failed) {
            if (failed.getErrorCode() == ErrorCode.WRONG_USER_OR_PASSWORD) {
                return Optional.of(failed);
            }
            throw failed;
        }
    }

    private Connection open(String password) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        return new Driver().connect(url, login);
    }

    /** Whether the database could not be opened because another process has it open. */
    public static boolean isInUse(SQLException failed) {
        return failed.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
    }
}
