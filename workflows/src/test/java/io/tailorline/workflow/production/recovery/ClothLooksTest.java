package io.tailorline.workflow.production.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.production.cloth.UncountedCloth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionOperations;

/** One work that fails does not keep the others waiting. */
class ClothLooksTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ThreadFailures failures = new ThreadFailures(meters, () -> Instant.EPOCH);
    private final List<String> told = new ArrayList<>();

    private int look(RuntimeException fault) {
        return new ClothLooks(
                        () -> List.of("TL-1", "TL-2", "TL-3"),
                        new UncountedCloth(),
                        work -> {
                            if (work.equals("TL-2")) {
                                throw fault;
                            }
                            return told.add(work);
                        },
                        TransactionOperations.withoutTransaction(),
                        failures)
                .look();
    }

    @Test
    void one_that_fails_is_counted_by_its_id_and_the_others_go_on() {
        assertThat(look(new DataIntegrityViolationException("a row of its own")))
                .isEqualTo(2);

        assertThat(told).containsExactly("TL-1", "TL-3");
        assertThat(meters.get("tailorline.thread.failures")
                        .tag("loop", "cloth")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(failures.lastByThread().get("cloth")).contains("TL-2").contains("a row of its own");
    }

    @Test
    void the_round_ends_while_the_database_is_away() {
        assertThatThrownBy(() -> look(new DataAccessResourceFailureException("away")))
                .isInstanceOf(DataAccessResourceFailureException.class);

        assertThat(told).containsExactly("TL-1");
        assertThat(failures.lastByThread()).isEmpty();
    }
}
