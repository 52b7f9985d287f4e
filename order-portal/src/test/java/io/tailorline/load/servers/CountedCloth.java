package io.tailorline.load.servers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.workflow.workshop.HouseKeeping;
import io.tailorline.workflow.workshop.HouseSettings;
import io.tailorline.workflow.workshop.persistence.StoredHouse;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A house that cuts all materials, counts its cloth and keeps remnants of it. */
public final class CountedCloth {

    private CountedCloth() {}

    /** Such an installation looks for cloth as often as it may, and lays further materials as quickly as shells. */
    public static InstallationSettings of(InstallationSettings settings) {
        return settings.with("tailorline.stock.sweep", "1s")
                .with("tailorline.nesting.material-seconds", String.valueOf(settings.nestSeconds()));
    }

    /** Whether the house counts its cloth. */
    public static boolean isOn(Connection database) {
        return StoredHouse.kept(jdbc(database)).settings().stock();
    }

    private static JdbcClient jdbc(Connection database) {
        return JdbcClient.create(new SingleConnectionDataSource(database, true));
    }

    /** Turns all of it on, as an administrator does. */
    public static void turnOn(Installation installation) throws SQLException {
        try (Connection database = installation.database()) {
            JdbcClient jdbc = jdbc(database);
            HouseKeeping.Kept kept = StoredHouse.kept(jdbc);
            HouseSettings now = kept.settings();
            HouseSettings on =
                    new HouseSettings(true, true, true, now.lays(), now.cut(), now.usual(), now.exceptions());
            jdbc.sql("insert into workshop.house_settings (version, settings, changed_at, changed_by)"
                            + " values (?, ?, now(), 'load')")
                    .params(kept.version() + 1, new ObjectMapper().writeValueAsString(on))
                    .update();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
