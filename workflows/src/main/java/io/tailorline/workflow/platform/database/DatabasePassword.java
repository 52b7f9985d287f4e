package io.tailorline.workflow.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.h2.Driver;
import org.h2.api.ErrorCode;

/** The password of an embedded database. A new one takes the first with which it is opened. */
public final class DatabasePassword {

    private final String url;
    private final String user;

    /** The database has another one. */
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
     * Opens the database once; a new one takes the password.
     *
     * @throws OtherPassword when it has another
     * @throws SQLException when it cannot be opened at all
     */
    public void require(String password) throws OtherPassword, SQLException {
        try {
            open(password).close();
        } catch (SQLException failed) {
            if (failed.getErrorCode() == ErrorCode.WRONG_USER_OR_PASSWORD) {
                throw new OtherPassword(failed);
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
