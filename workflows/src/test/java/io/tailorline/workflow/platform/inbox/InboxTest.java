package io.tailorline.workflow.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class InboxTest {

    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_database_that_works_stores_and_keeps_nothing_of_it() {
        assertThat(new Inbox(database.jdbc(), database.clock()).stores()).isTrue();
        assertThat(database.jdbc()
                        .sql("select message_id from platform.inbox")
                        .query()
                        .listOfRows())
                .isEmpty();
    }

    @Test
    void a_database_that_only_answers_questions_does_not_store() throws SQLException {
        List.of("create user reader password 'r'", "grant select on platform.inbox to reader")
                .forEach(statement -> database.jdbc().sql(statement).update());
        String url;
        try (Connection connection = database.dataSource().getConnection()) {
            url = connection.getMetaData().getURL();
        }
        JdbcClient reader = JdbcClient.create(new DriverManagerDataSource(url, "reader", "r"));
        assertThat(reader.sql("select count(*) from platform.inbox")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(new Inbox(reader, database.clock()).stores()).isFalse();
    }
}
