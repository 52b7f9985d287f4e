package io.tailorline.workflow.production.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.TestPostgres;
import io.tailorline.workflow.cutroom.JobDispatch;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.NestingPayload;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.cloth.ClothOfWork;
import io.tailorline.workflow.production.cloth.OrderCloth;
import io.tailorline.workflow.production.cloth.StockedWorks;
import io.tailorline.workflow.production.cloth.SwitchedHouse;
import io.tailorline.workflow.production.engine.Meanwhile;
import io.tailorline.workflow.production.lay.LayLooks;
import io.tailorline.workflow.production.recovery.EachWork;
import io.tailorline.workflow.workshop.stock.CustomersCloth;
import io.tailorline.workflow.workshop.stock.persistence.StockFixture;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whoever writes an order and takes or books its cloth locks the order first and its roll second (ADR 0080). Here a
 * change of the order holds the order and wants its roll, at the instant in which another is about to write the order:
 * one who had its roll by then would wait for the change, and the change for him.
 */
class LockOrderTest {

    private static final String ORDER = "TL-0001";
    private static final String OTHER = "TL-0002";
    private static final List<String> LAID = List.of(ORDER, OTHER);
    private static final String LAY = MaterialWork.lay(7);

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
        },
        SHARES_A_MARKER {
            @Override
            void prepare(TestDatabase database, OrderCloth cloth) {
                ready(database, cloth);
            }

            @Override
            void act(TestDatabase database, OrderCloth cloth) {
                begin(database, cloth);
            }
        },
        IS_CUT_WITH_ANOTHER {
            @Override
            void prepare(TestDatabase database, OrderCloth cloth) {
                ready(database, cloth);
                begin(database, cloth);
                database.orders().markerMade(LAY, 2_500, 0.8, List.of());
            }

            @Override
            void act(TestDatabase database, OrderCloth cloth) {
                JobDispatch jobs = mock(JobDispatch.class);
                new LayStep(
                                new SwitchedHouse(),
                                database.lays(),
                                database.orders(),
                                database.documents(),
                                jobs,
                                database.orderCuts(),
                                database.pieces(),
                                cloth,
                                RecordedMaterials.none(database, jobs),
                                new NoLays(),
                                new AllIsAwaited(),
                                ended(database, cloth))
                        .ended(LAY, "J-1", "DONE");
            }

            @Override
            void change(TestDatabase database, OrderCloth cloth) {
                ended(database, cloth).leave(ORDER);
            }
        };

        /** Before anybody is in a transaction. */
        void prepare(TestDatabase database, OrderCloth cloth) {}

        abstract void act(TestDatabase database, OrderCloth cloth);

        /** What a change that has the order wants of its roll. */
        void change(TestDatabase database, OrderCloth cloth) {
            cloth.reserve(ORDER);
        }
    }

    /** Another order on the same roll; both wait for a lay. */
    private static void ready(TestDatabase database, OrderCloth cloth) {
        database.place(OTHER, SampleOrders.specification(SampleOrders.medianMan()));
        database.draftStep().draft(OTHER, false);
        cloth.reserve(OTHER);
        LAID.forEach(database.lays()::ready);
    }

    private static void begin(TestDatabase database, OrderCloth cloth) {
        SwitchedHouse house = new SwitchedHouse();
        house.lays = true;
        AtomicReference<RuntimeException> failed = new AtomicReference<>();
        new LayLooks(
                        house,
                        database.lays(),
                        database.orders(),
                        new ClothOfWork(database.specifications(), database.works()),
                        cloth,
                        mock(CustomersCloth.class),
                        database.orderCuts(),
                        new NoLays(),
                        ended(database, cloth),
                        new LayLooks.Limits(LAID.size(), Duration.ZERO, Duration.ZERO),
                        () -> 7,
                        database.clock(),
                        telling(database, failed),
                        new EachWork("lays", new ThreadFailures(new SimpleMeterRegistry(), database.clock())))
                .look();
        if (failed.get() != null) {
            throw failed.get();
        }
        assertThat(database.lays().openLay(ORDER)).contains(LAY);
    }

    /** A look counts what fails, and goes on. */
    private static TransactionOperations telling(TestDatabase database, AtomicReference<RuntimeException> failed) {
        return new TransactionOperations() {
            @Override
            public <T> @Nullable T execute(TransactionCallback<T> action) {
                try {
                    return transaction(database).execute(action);
                } catch (RuntimeException fault) {
                    failed.set(fault);
                    throw fault;
                }
            }
        };
    }

    private static EndedLays ended(TestDatabase database, OrderCloth cloth) {
        return new EndedLays(database.lays(), database.orders(), mock(JobDispatch.class), new NoLays(), cloth);
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
            deed.prepare(stock.database, cloth);

            CompletableFuture<Void> change = new CompletableFuture<>();
            Thread mine = Thread.currentThread();
            meanwhile.before(
                    sql -> sql.startsWith("update production.cut_order") && Thread.currentThread() == mine,
                    () -> begin(change, deed, stock.database, cloth));
            Throwable ended = catchThrowable(
                    () -> transaction(stock.database).executeWithoutResult(status -> deed.act(stock.database, cloth)));

            assertThat(change).succeedsWithin(1, TimeUnit.MINUTES);
            assertThat(ended)
                    .as("it comes second, and is begun again")
                    .isInstanceOf(OptimisticLockingFailureException.class);
        }
    }

    /** Returns when the change has its order. */
    private static void begin(CompletableFuture<Void> change, Deed deed, TestDatabase database, OrderCloth cloth) {
        CountDownLatch hasOrder = new CountDownLatch(1);
        change.completeAsync(() -> {
            transaction(database).executeWithoutResult(status -> {
                database.orders().decided(ORDER);
                hasOrder.countDown();
                deed.change(database, cloth);
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
