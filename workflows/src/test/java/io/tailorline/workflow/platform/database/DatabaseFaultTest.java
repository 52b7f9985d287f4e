package io.tailorline.workflow.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseFaultTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true, connection lost",
        "53100, true, disk full",
        "57P01, true, server shuts down",
        "25006, true, read-only",
        "90098, true, H2 has closed the database",
        "90028, true, H2 cannot write its file",
        "42601, false, a mistake in our SQL",
        "23505, false, key there already",
        "90079, false, H2 misses a schema"
    })
    void the_state_tells_a_fault_of_the_database_from_a_mistake(String state, boolean fault, String what) {
        Throwable wrapped = new IllegalStateException(new RuntimeException(new SQLException(what, state)));
        assertThat(DatabaseFault.isCauseOf(wrapped)).as(what).isEqualTo(fault);
    }

    @Test
    void a_connection_that_cannot_be_had_is_a_fault_and_a_key_that_is_taken_is_none() {
        assertThat(DatabaseFault.isCauseOf(new CannotGetJdbcConnectionException(
                        "none", new SQLTransientConnectionException("not available within 1500 ms"))))
                .isTrue();
        assertThat(DatabaseFault.isCauseOf(new DuplicateKeyException("taken"))).isFalse();
        assertThat(DatabaseFault.isCauseOf(null)).isFalse();
    }

    @Test
    void a_rollback_on_a_connection_that_the_pool_has_given_up_is_a_fault() {
        assertThat(DatabaseFault.isCauseOf(new TransactionSystemException(
                        "JDBC rollback failed", new SQLException("Connection is closed"))))
                .isTrue();
        assertThat(DatabaseFault.isCauseOf(new TransactionSystemException("Nothing of a connection")))
                .isFalse();
    }

    @Test
    void causes_in_a_circle_end() {
        RuntimeException one = new RuntimeException("one");
        RuntimeException other = new RuntimeException("other", one);
        one.initCause(other);
        assertThat(DatabaseFault.isCauseOf(one)).isFalse();
    }
}
