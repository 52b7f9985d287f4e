package io.tailorline.workflow.patternroom.queue;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.tailorline.workflow.TestDatabase;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/** Which database the queue is in. */
class StoredTailorQueueTest {

    /** It then has PostgreSQL's catalogue, and not its statement that locks a table. */
    @Test
    void an_embedded_database_that_behaves_like_postgresql_is_not_taken_for_one() {
        DataSource alike = JdbcConnectionPool.create(
                "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE".formatted(UUID.randomUUID()),
                "sa",
                "");
        try (TestDatabase database = new TestDatabase(alike)) {
            assertThatCode(() -> database.transaction()
                            .executeWithoutResult(status -> database.queue().lock()))
                    .doesNotThrowAnyException();
        }
    }
}
