package io.tailorline.workflow.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.Test;

class MigrationsBesideOthersTest {

    private final Flyway flyway = mock(Flyway.class);
    private final MigrationsBesideOthers migrations = new MigrationsBesideOthers(Duration.ofNanos(1));

    @Test
    void a_table_that_others_hold_is_changed_later() {
        when(flyway.migrate())
                .thenThrow(failure("55P03"))
                .thenThrow(failure("55P03"))
                .thenReturn(new MigrateResult());
        migrations.migrate(flyway);
        verify(flyway, times(3)).migrate();
    }

    @Test
    void a_change_that_is_wrong_fails_at_once() {
        when(flyway.migrate()).thenThrow(failure("42601"));
        assertThatThrownBy(() -> migrations.migrate(flyway)).isInstanceOf(FlywayException.class);
        verify(flyway, times(1)).migrate();
    }

    private static FlywayException failure(String state) {
        return new FlywayException("not migrated", new SQLException("refused", state));
    }
}
