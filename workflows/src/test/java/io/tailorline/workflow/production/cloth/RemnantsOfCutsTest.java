package io.tailorline.workflow.production.cloth;

import static io.tailorline.workflow.workshop.stock.persistence.StockFixture.shell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.stock.ClothCut;
import io.tailorline.workflow.workshop.stock.StockReservation.CutFromRoll;
import io.tailorline.workflow.workshop.stock.persistence.StockFixture;
import io.tailorline.workflow.workshop.stock.remnant.UsefulPart;
import io.tailorline.workflow.workshop.stock.remnant.UsefulParts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** What is left of a cut is worth less than what is known of it: a fault there does not undo the booking. */
class RemnantsOfCutsTest {

    private static final UsefulPart FRONT = new UsefulPart("jacket.front", 800, 500);

    private final StockFixture stock = StockFixture.keepingRemnants(
            new UsefulParts(Map.of(ArticleKind.SHELL, List.of(FRONT)), Map.of(ArticleKind.SHELL, FRONT)));
    private final SwitchedHouse house = new SwitchedHouse();
    private final ThreadFailures failures = new ThreadFailures(new SimpleMeterRegistry(), stock.database.clock());
    private String roll;

    @BeforeEach
    void oneRoll() {
        house.remnants = true;
        stock.article("twill");
        roll = stock.available("twill", "4471", 4000).id();
        stock.reservations.confirm(shell("TL-1", "twill", 2700));
    }

    @AfterEach
    void close() {
        stock.close();
    }

    private void cut(Runnable afterBirth) {
        TransactionTemplate nested = new TransactionTemplate(stock.database.transactions());
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        TransactionOperations born = new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                return nested.execute(status -> {
                    T result = action.doInTransaction(status);
                    afterBirth.run();
                    return result;
                });
            }
        };
        RemnantsOfCuts remnants =
                new RemnantsOfCuts(house, stock.database.documents(), stock.stock.remnants(), born, failures);
        stock.listener = event -> {
            if (event instanceof ClothCut cut) {
                remnants.on(cut);
            }
        };
        stock.reservations.consume(new CutFromRoll("TL-1", Material.SHELL, "", Optional.empty(), 2640, 60, "table-1"));
    }

    private static Runnable fault(RuntimeException fault) {
        return () -> {
            throw fault;
        };
    }

    @Test
    void what_is_left_is_asked_about() {
        cut(() -> {});

        assertThat(stock.stock.remnants().leftovers()).hasSize(1);
        assertThat(failures.lastByThread()).isEmpty();
    }

    @Test
    void a_fault_is_seen_and_leaves_the_booking() {
        cut(fault(new IllegalStateException("no such marker")));

        assertThat(stock.current(roll)).isEqualTo(1300);
        assertThat(stock.stock.firstBrokenLine(roll)).isEmpty();
        assertThat(stock.stock.remnants().leftovers()).isEmpty();
        assertThat(failures.lastByThread().get("remnants")).contains("TL-1").contains("no such marker");
    }

    @Test
    void while_the_database_is_away_nothing_is_booked_and_the_cut_is_told_again() {
        assertThatThrownBy(() -> cut(fault(new DataAccessResourceFailureException("away"))))
                .isInstanceOf(DataAccessResourceFailureException.class);

        assertThat(stock.current(roll)).isEqualTo(4000);
        assertThat(failures.lastByThread()).isEmpty();
    }
}
