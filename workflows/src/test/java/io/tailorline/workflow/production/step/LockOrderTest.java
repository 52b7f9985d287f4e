package io.tailorline.workflow.production.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.TestPostgres;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.NestingPayload;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.cloth.OrderCloth;
import io.tailorline.workflow.production.cloth.StockedWorks;
import io.tailorline.workflow.production.cloth.SwitchedHouse;
import io.tailorline.workflow.production.engine.Meanwhile;
import io.tailorline.workflow.workshop.stock.persistence.StockFixture;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whoever writes an order and takes or books its cloth locks the order first and its roll second (ADR 0080). Here a
 * change of the order holds the order and wants its roll, at the instant in which another is about to write the order:
 * one who had its roll by then would wait for the change, and the change for him.
 */
class LockOrderTest {

    private static final String ORDER = "TL-0001";

    /** What is done about an order and its cloth in one transaction. */
    enum Deed {
        TAKES_ITS_CLOTH {
            @Override
            void act(TestDatabase database, OrderCloth cloth) {
                new TakeClothStep(cloth, database.orders()).take(ORDER);
                database.orders().move(ORDER, OrderState.NESTING);
            }
        },
        HAS_ITS_MARKER {
            @Override
            void act(TestDatabase database, OrderCloth cloth) {
                new MarkerEvents(
                                database.orders(),
                                database.documents(),
                                new TimeOptimisedMarkers(database.documents(), new MessageJson()),
                                database.stages(),
                                new AllIsAwaited(),
                                (order, marker, asked) -> new MarkerAcceptance.Outcome.Accepted(Optional.empty()),
                                database.markersAhead(),
                                cloth)
                        .made(answer(database), marker(cloth));
            }
        },
        IS_CUT {
            @Override
            void act(TestDatabase database, OrderCloth cloth) {
                new FinishCutStep(
                                database.orders(),
                                database.works(),
                                database.documents(),
                                new RecordedMaterials(),
                                cloth)
                        .finish(ORDER, "DONE");
            }
        };

        abstract void act(TestDatabase database, OrderCloth cloth);
    }

    private static final class AllIsAwaited implements OrderSignals {
        @Override
        public boolean awaitsMarker(String orderId, String commandId) {
            return true;
        }

        @Override
        public boolean markerAnswered(String orderId, String commandId, Outcome outcome) {
            return true;
        }

        @Override
        public boolean knifeStarted(String orderId, String jobId) {
            return true;
        }

        @Override
        public boolean layAgain(String orderId, String jobId) {
            return true;
        }

        @Override
        public boolean cutEnded(String orderId, String jobId, Outcome outcome) {
            return true;
        }
    }

    private static Envelope answer(TestDatabase database) {
        return new Envelope(
                "M-1:answer",
                database.clock().instant(),
                ORDER,
                "M-1",
                Optional.empty(),
                new NestingPayload.StopNesting("any"));
    }

    private static NestingPayload.MarkerMade marker(OrderCloth cloth) {
        String roll = cloth.of(MaterialWork.shell(ORDER)).orElseThrow().roll();
        ObjectMapper json = new ObjectMapper();
        return new NestingPayload.MarkerMade(
                json.createObjectNode().set("fabric", json.createObjectNode().put("roll", roll)),
                2_500,
                0.8,
                10,
                List.of(),
                10,
                10,
                0);
    }

    @ParameterizedTest
    @EnumSource
    void in_memory(Deed deed) throws Exception {
        race(deed, TestDatabase.inMemory());
    }

    @ParameterizedTest
    @EnumSource
    void on_postgresql(Deed deed) throws Exception {
        try (HikariDataSource postgres = TestPostgres.database("locks")) {
            race(deed, postgres);
        }
    }

    private static void race(Deed deed, DataSource source) throws Exception {
        try (Meanwhile meanwhile = new Meanwhile(source);
                StockFixture stock = new StockFixture(meanwhile)) {
            OrderCloth cloth = StockedWorks.shells(stock, new SwitchedHouse());
            stock.article("wool");
            stock.database.place(ORDER, SampleOrders.specification(SampleOrders.medianMan()));
            stock.database.draftStep().draft(ORDER, false);
            stock.available("wool", "4711", 27_400);
            cloth.reserve(ORDER);
            stock.database.orders().markerMade(ORDER, 2_500, 0.8, List.of());

            CompletableFuture<Void> change = new CompletableFuture<>();
            Thread mine = Thread.currentThread();
            meanwhile.before(
                    sql -> sql.startsWith("update production.cut_order") && Thread.currentThread() == mine,
                    () -> begin(change, stock.database, cloth));
            Throwable ended = catchThrowable(
                    () -> transaction(stock.database).executeWithoutResult(status -> deed.act(stock.database, cloth)));

            assertThat(change).succeedsWithin(1, TimeUnit.MINUTES);
            assertThat(ended)
                    .as("it comes second, and is begun again")
                    .isInstanceOf(OptimisticLockingFailureException.class);
        }
    }

    /** Returns when the change has its order. */
    private static void begin(CompletableFuture<Void> change, TestDatabase database, OrderCloth cloth) {
        CountDownLatch hasOrder = new CountDownLatch(1);
        change.completeAsync(() -> {
            transaction(database).executeWithoutResult(status -> {
                database.orders().decided(ORDER);
                hasOrder.countDown();
                cloth.reserve(ORDER);
            });
            return null;
        });
        try {
            assertThat(hasOrder.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** One that is not begun again by itself. */
    private static TransactionTemplate transaction(TestDatabase database) {
        return new TransactionTemplate(database.transactions());
    }
}
