package io.tailorline.workflow.platform.role;

import io.tailorline.workflow.platform.database.DatabasePassword;
import io.tailorline.workflow.platform.database.DatabasePassword.OtherPassword;
import io.tailorline.workflow.platform.folder.DataFolder;
import io.tailorline.workflow.platform.folder.DrawnPassword;
import io.tailorline.workflow.platform.folder.FolderInUse;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Opens the data folder before anything else uses it, and says where in it the embedded database is and what opens it.
 * Whoever keeps in it what two processes would spoil, has it alone: everything embedded, and a gateway with what its
 * tables have cut.
 */
final class DataFolderSettings {

    /** How the embedded database is opened; the reasons stand in ADR 0002 and 0028. */
    private static final String URL = "jdbc:h2:file:%s;WRITE_DELAY=0;RETENTION_TIME=10000;MAX_COMPACT_TIME=3000;"
            + "MAX_LENGTH_INPLACE_LOB=16384;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";

    private static final String USER_KEY = "spring.datasource.username";
    private static final String PASSWORD_KEY = "spring.datasource.password";
    private static final String USER = "sa";
    private static final String PASSWORD_FILE = "database-password";

    private DataFolderSettings() {}

    /** Settings that are weaker than everything. */
    static Map<String, Object> open(
            ConfigurableEnvironment environment, SpringApplication application, Roles roles, boolean embedded) {
        Path path = Path.of(environment.getProperty("tailorline.data", "./data"))
                .toAbsolutePath()
                .normalize();
        try {
            if (!embedded && !roles.play(Role.CUTTER_GATEWAY)) {
                DataFolder.open(path);
                return Map.of();
            }
            DataFolder folder = DataFolder.openAlone(path);
            OpenUntilTheEnd.keep(folder, application);
            try {
                return embedded ? database(environment, folder, path) : Map.of();
            } catch (IOException | RuntimeException failed) {
                folder.close();
                throw failed;
            }
        } catch (FolderInUse other) {
            throw new StartRefused(
                    String.valueOf(other.getMessage()),
                    "Stop that process first, or name a folder of its own for this one: --tailorline.data=DIR.");
        } catch (IOException unusable) {
            throw new StartRefused(
                    "The data folder %s cannot be used: %s.".formatted(path, unusable),
                    "Name a folder that the user '%s' may write: --tailorline.data=DIR."
                            .formatted(System.getProperty("user.name")));
        }
    }

    /** Whoever names a database, a user or a password has one of their own, and is left alone. */
    private static Map<String, Object> database(ConfigurableEnvironment environment, DataFolder folder, Path path)
            throws IOException {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put(USER_KEY, USER);
        settings.put(PASSWORD_KEY, "");
        if (environment.containsProperty(RolesEnvironment.DATASOURCE_URL)) {
            return settings;
        }
        String url = URL.formatted(folder.database());
        settings.put(RolesEnvironment.DATASOURCE_URL, url);
        if (environment.containsProperty(USER_KEY) || environment.containsProperty(PASSWORD_KEY)) {
            return settings;
        }
        Path secrets = DataFolder.secrets(path);
        String password = DrawnPassword.in(secrets, PASSWORD_FILE);
        settings.put(PASSWORD_KEY, password);
        try {
            new DatabasePassword(url, USER).require(password);
        } catch (OtherPassword other) {
            throw new StartRefused(
                    "The database in %s has another password than the one in %s."
                            .formatted(path, secrets.resolve(PASSWORD_FILE)),
                    "Maybe one of the two was restored without the other: restore that file from the same backup, or set"
                            + " spring.datasource.password to the password that the database has. One of a version before 0.2.0 is"
                            + " not read: name another folder by --tailorline.data=DIR.");
        } catch (SQLException unusable) {
            if (DatabasePassword.isInUse(unusable)) {
                throw new StartRefused(
                        "The database in %s is open in another process.".formatted(path),
                        "Stop that process first, or name a folder of its own for this one: --tailorline.data=DIR.");
            }
            // what else is wrong with it, the start itself meets and tells
        }
        return settings;
    }
}
