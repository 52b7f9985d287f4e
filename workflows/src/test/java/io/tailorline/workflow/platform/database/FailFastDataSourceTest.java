package io.tailorline.workflow.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class FailFastDataSourceTest {

    private final DataSource pool = mock(DataSource.class);
    private final DataSource background = mock(DataSource.class);
    private final Connection connection = mock(Connection.class);
    private final AtomicLong nanos = new AtomicLong();
    private final FailFastDataSource database = new FailFastDataSource(background, pool, nanos::get);

    @Test
    void only_one_who_waits_gets_a_connection_with_a_time_limit() throws SQLException {
        when(pool.getConnection()).thenReturn(connection);
        when(background.getConnection()).thenReturn(connection);
        database.getConnection();
        verify(pool, never()).getConnection();
        verify(connection, never()).setNetworkTimeout(any(), anyInt());

        FailFastScope.waits();
        database.getConnection();
        FailFastScope.isAnswered();
        verify(connection).setNetworkTimeout(any(), eq(1500));

        database.getConnection();
        verify(background, times(2)).getConnection();
        verify(connection, times(1)).setNetworkTimeout(any(), anyInt());
    }

    @Test
    void waiting_for_a_connection_is_taken_from_the_time_for_the_answer() throws SQLException {
        when(pool.getConnection()).thenAnswer(asked -> {
            nanos.addAndGet(600_000_000);
            return connection;
        });
        FailFastScope.waits();
        try {
            database.getConnection();
            verify(connection).setNetworkTimeout(any(), eq(900));
        } finally {
            FailFastScope.isAnswered();
        }
    }

    @Test
    void whose_connection_has_broken_does_not_wait_for_another() throws SQLException {
        Connection driver = mock(Connection.class);
        when(pool.getConnection()).thenReturn(connection);
        when(connection.unwrap(Connection.class)).thenReturn(driver);
        FailFastScope.waits();
        try {
            database.getConnection();
            assertThat(database.getConnection()).isSameAs(connection);
            when(driver.isClosed()).thenReturn(true);
            assertThatThrownBy(database::getConnection).isInstanceOf(SQLTransientConnectionException.class);
            verify(pool, times(2)).getConnection();
        } finally {
            FailFastScope.isAnswered();
        }
        nanos.addAndGet(FailFastDataSource.AWAY_FOR.toNanos());
        FailFastScope.waits();
        try {
            assertThat(database.getConnection()).isSameAs(connection);
        } finally {
            FailFastScope.isAnswered();
        }
    }

    @Test
    void after_a_failure_callers_are_refused_at_once_for_a_second_and_then_the_database_is_asked_again()
            throws SQLException {
        when(pool.getConnection())
                .thenThrow(new SQLTransientConnectionException("away"))
                .thenReturn(connection);
        FailFastScope.waits();
        try {
            assertThatThrownBy(database::getConnection).hasMessage("away");
            nanos.addAndGet(FailFastDataSource.AWAY_FOR.toNanos() - 1);
            assertThatThrownBy(database::getConnection).hasMessageContaining("1000 ms");
            verify(pool, times(1)).getConnection();

            nanos.incrementAndGet();
            assertThat(database.getConnection()).isSameAs(connection);
            assertThat(database.getConnection()).isSameAs(connection);
        } finally {
            FailFastScope.isAnswered();
        }
    }
}
