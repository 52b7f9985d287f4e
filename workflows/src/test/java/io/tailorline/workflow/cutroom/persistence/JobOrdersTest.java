package io.tailorline.workflow.cutroom.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.tailorline.pattern.piece.Copy;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.StatementCount;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.TestPostgres;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who shares the jobs of lays, read for a board at once. */
class JobOrdersTest {

    private static void lay(TestDatabase database, String job, String... orders) {
        String lay = "LAY-" + job;
        database.addJob(job, lay, "table-1", "R-1", 20, 100);
        List<PieceRef> pieces = Stream.of(orders)
                .map(order -> new PieceRef(order, "jacket.back", Copy.parse("L")))
                .toList();
        database.jobs().shared(job, lay, pieces);
    }

    private static void eachJobHasItsOwn(TestDatabase database) {
        lay(database, "J-1", "TL-2", "TL-1");
        lay(database, "J-2", "TL-3", "TL-4");
        lay(database, "J-3", "TL-5", "TL-6");
        database.addJob("J-4", "TL-7", "table-1", "R-1", 20, 100);
        assertThat(database.jobs().sharing(List.of("J-1", "J-2", "J-4", "J-9")))
                .isEqualTo(Map.of("J-1", List.of("TL-1", "TL-2"), "J-2", List.of("TL-3", "TL-4")));
        assertThat(database.jobs().sharing(List.of())).isEmpty();
    }

    @Test
    void each_job_has_its_own_and_all_are_read_with_one_statement() {
        try (TestDatabase database = new TestDatabase()) {
            eachJobHasItsOwn(database);
            StatementCount count = StatementCount.begin(database.jdbc());
            database.jobs().sharing(List.of("J-1", "J-2", "J-3"));
            assertThat(count.queriesOf("cutroom.job_order"))
                    .singleElement()
                    .satisfies(read -> assertThat(read).startsWith("1 x "));
        }
    }

    @Test
    void and_on_PostgreSQL() throws SQLException {
        try (HikariDataSource pool = TestPostgres.database("job_orders")) {
            eachJobHasItsOwn(new TestDatabase(pool));
        }
    }
}
