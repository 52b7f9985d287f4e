package io.tailorline.workflow.workshop.stock.persistence;

import static io.tailorline.workflow.workshop.stock.persistence.StockFixture.shell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.zaxxer.hikari.HikariDataSource;
import io.tailorline.pattern.piece.Material;
import io.tailorline.testkit.OfMany;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.TestPostgres;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.RollPlacement;
import io.tailorline.workflow.workshop.stock.StockEntry;
import io.tailorline.workflow.workshop.stock.StockReservation.CutFromRoll;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Many at once on one roll: nothing is booked twice, the ledger balances, and it is never below 0. They try 1000 times
 * in each build; {@code -Dtailorline.tries=10000} for more.
 */
class OneRollRaceTest {

    private static final double ROLL_MM = 400_000;
    private static final int TRIES = Integer.getInteger("tailorline.tries", 1_000);

    private final Set<String> cutOrders = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger reserved = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @Test
    void eight_people_on_one_roll() throws Exception {
        race(TestDatabase.inMemory(), 8, 400);
    }

    @OfMany
    @Test
    void sixty_four_threads_on_one_roll() throws Exception {
        race(TestDatabase.inMemory(), 64, TRIES);
    }

    @OfMany
    @Test
    void the_same_on_postgresql() throws Exception {
        try (HikariDataSource postgres = TestPostgres.database("stock")) {
            postgres.setMaximumPoolSize(24);
            race(postgres, 64, TRIES);
        }
    }

    private void race(DataSource database, int threads, int tries) throws Exception {
        try (StockFixture house = new StockFixture(database)) {
            String cloth = house.article("cloth");
            String roll = house.available(cloth, "1", ROLL_MM).id();
            ExecutorService people = Executors.newFixedThreadPool(threads);
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                Random random = new Random(thread);
                running.add(people.submit(() -> {
                    while (next.getAndIncrement() < tries) {
                        act(house, cloth, random);
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
            people.shutdown();
            check(house, roll);
        }
    }

    private void act(StockFixture house, String cloth, Random random) {
        String order = "TL-" + random.nextInt(400);
        double length = 1200 + random.nextInt(1800);
        switch (random.nextInt(10)) {
            case 0 -> house.reservations.release(order);
            case 1 ->
                house.reservations
                        .consume(new CutFromRoll(order, Material.SHELL, "", Optional.empty(), length - 60, 60, "table"))
                        .ifPresent(one -> cutOrders.add(order));
            case 2, 3, 4 ->
                count(house.reservations
                        .offer(shell(order, cloth, length), house.now.plusSeconds(60))
                        .found());
            default ->
                count(house.reservations.confirm(shell(order, cloth, length)).found());
        }
    }

    private void count(Optional<Reservation> found) {
        (found.isPresent() ? reserved : refused).incrementAndGet();
    }

    private void check(StockFixture house, String roll) {
        StockedRoll stocked = house.stock.find(roll).orElseThrow();
        List<StockEntry> ledger = house.stock.ledger(roll);
        assertThat(reserved.get()).isPositive();
        assertThat(refused.get()).as("the roll was fought for").isPositive();
        assertThat(house.stock.firstBrokenLine(roll)).isEmpty();
        assertThat(ledger).allMatch(entry -> entry.balanceMm() >= 0);
        double left = ROLL_MM
                + ledger.stream().skip(1).mapToDouble(StockEntry::deltaMm).sum();
        assertThat(stocked.roll().currentMm()).isCloseTo(left, offset(1.0));
        assertThat(stocked.reservedMm()).isLessThanOrEqualTo(left + 0.01);
        assertThat(stocked.placement().outcome()).isEqualTo(RollPlacement.Outcome.PLACED);
        assertThat(stocked.reservations()).extracting(Reservation::order).doesNotHaveDuplicates();
        assertThat(ledger.stream()
                        .filter(entry -> entry.kind() == StockEntry.Kind.CUT)
                        .map(StockEntry::job))
                .hasSameSizeAs(cutOrders)
                .doesNotHaveDuplicates();
    }
}
