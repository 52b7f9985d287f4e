package io.tailorline.workflow.production.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.TestPostgres;
import io.tailorline.workflow.cutroom.FoundFlaw;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.NestingPayload.MarkerMade;
import io.tailorline.workflow.production.persistence.AskedCloth;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A marker around a flaw is planned once, however often it is looked at, also where no table can cut it. */
class MarkersAheadTest {

    private static final String ORDER = "TL-1";
    private static final FoundFlaw HOLE = new FoundFlaw(500, 300, 20, 20, "hole");

    private static void areAllPlannedOnce(TestDatabase database) {
        database.orders().add(ORDER, LocalDate.of(2026, 12, 4));
        isPlannedOnce(database, OptionalDouble.of(120));
        isPlannedOnce(database, OptionalDouble.empty());
    }

    private static void isPlannedOnce(TestDatabase database, OptionalDouble tables) {
        AtomicInteger plans = new AtomicInteger();
        MarkersAhead ahead = new MarkersAhead(
                database.proposedMarkers(),
                new MessageJson(),
                (order, marker, asked) -> new MarkerAcceptance.Outcome.Accepted(Optional.empty()),
                (work, marker) -> {
                    plans.incrementAndGet();
                    return tables;
                },
                event -> {});
        look(ahead, database, "C-1", tables);
        assertThat(plans).hasValue(1);
        look(ahead, database, "C-2", tables);
        assertThat(plans).as("another search, another plan").hasValue(2);
    }

    private static void look(MarkersAhead ahead, TestDatabase database, String command, OptionalDouble tables) {
        AskedCloth cloth = new AskedCloth(SampleOrders.wool(), MarkerRules.none());
        ahead.sought(ORDER, command, HOLE, cloth, 30);
        assertThat(ahead.seconds(ORDER, ahead.of(ORDER).orElseThrow())).isEmpty();
        MarkerMade made = new MarkerMade(
                MarkerJson.tree(cloth.laid(SamplePrograms.squares(2))), 1000, 0.4, 9, List.of(), 12, 12, 0);
        database.proposedMarkers().found(ORDER, command, new MessageJson().payload(made));
        assertThat(ahead.seconds(ORDER, ahead.of(ORDER).orElseThrow())).isEqualTo(tables);
        assertThat(ahead.seconds(ORDER, ahead.of(ORDER).orElseThrow())).isEqualTo(tables);
    }

    @Test
    void it_is_planned_once() {
        try (TestDatabase database = new TestDatabase()) {
            areAllPlannedOnce(database);
        }
    }

    @Test
    void and_on_PostgreSQL() throws SQLException {
        try (HikariDataSource pool = TestPostgres.database("markers_ahead")) {
            areAllPlannedOnce(new TestDatabase(pool));
        }
    }
}
