package io.tailorline.workflow.workshop.stock.persistence;

import static io.tailorline.workflow.workshop.stock.persistence.StockFixture.shell;
import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.production.engine.Meanwhile;
import io.tailorline.workflow.workshop.stock.ClothAnswer;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Reservation.State;
import io.tailorline.workflow.workshop.stock.StockReservation.CutFromRoll;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two who want one thing of the stock, at the instant at which it matters; each of these ends badly without its guard.
 */
class LastMetresTest {

    private final Meanwhile meanwhile = new Meanwhile(TestDatabase.inMemory());
    private final StockFixture house = new StockFixture(meanwhile);
    private final String cloth = house.article("cloth");

    @AfterEach
    void close() {
        house.close();
        meanwhile.close();
    }

    private ClothAnswer confirmed(String order) {
        return house.reservations.confirm(shell(order, cloth, 2_750));
    }

    private State state(String order) {
        assertThat(house.reservations.of(order)).hasSize(1);
        return house.reservations.of(order).get(0).state();
    }

    /** Whoever has seen that it fits, and not written it yet, has the roll locked: the other waits, and finds none. */
    @Test
    void of_two_who_find_the_last_metres_free_one_has_them() {
        house.available(cloth, "1", 3_000);
        CompletableFuture<ClothAnswer> second = new CompletableFuture<>();
        meanwhile.before(sql -> sql.startsWith("insert into workshop.reservation"), () -> begin(second));

        assertThat(confirmed("TL-1").found()).isPresent();

        assertThat(second)
                .succeedsWithin(1, TimeUnit.MINUTES)
                .satisfies(answer -> assertThat(answer.found()).isEmpty());
        assertThat(house.reservations.active()).extracting(Reservation::order).containsExactly("TL-1");
        assertThat(house.reservations.waiting("TL-2")).hasSize(1);
    }

    /** Returns when the other has come as far as he can: to the lock of the roll, or to his end where there is none. */
    private void begin(CompletableFuture<ClothAnswer> second) {
        CompletableFuture<Void> atTheLock = new CompletableFuture<>();
        meanwhile.before(sql -> tells(sql, atTheLock), () -> {});
        second.completeAsync(() -> confirmed("TL-2"));
        CompletableFuture.anyOf(atTheLock, second)
                .orTimeout(1, TimeUnit.MINUTES)
                .join();
    }

    /** Tells of the first lock, and interrupts nobody. */
    private static boolean tells(String sql, CompletableFuture<Void> atTheLock) {
        if (sql.endsWith("for update")) {
            atTheLock.complete(null);
        }
        return false;
    }

    /** An order is cancelled as its cut is told: what was cut stays cut, with its line in the ledger. */
    @Test
    void what_is_cut_as_it_is_given_back_stays_cut() {
        house.available(cloth, "1", 3_000);
        confirmed("TL-1");
        meanwhile.before(
                sql -> sql.startsWith("update workshop.reservation"),
                () -> house.reservations.consume(
                        new CutFromRoll("TL-1", Material.SHELL, "", Optional.empty(), 2_690, 60, "table-1")));

        house.reservations.release("TL-1");

        assertThat(state("TL-1")).isEqualTo(State.CONSUMED);
    }

    /** The sweep ends an offer as its order adopts it: the order has none of it, and asks anew. */
    @Test
    void an_offer_that_ends_as_it_is_adopted_is_not_the_orders() {
        house.available(cloth, "1", 3_000);
        house.reservations.offer(shell("Q-1", cloth, 2_750), house.now);
        meanwhile.before(
                sql -> sql.startsWith("update workshop.reservation set order_id"), () -> house.reservations.sweep());

        house.reservations.adopt("Q-1", "TL-1");

        assertThat(house.reservations.active()).isEmpty();
        assertThat(confirmed("TL-1").found()).isPresent();
        assertThat(house.reservations.active()).hasSize(1);
    }

    /** It is cancelled as cloth is found for it: nothing is held for an order that is gone. */
    @Test
    void an_order_that_is_cancelled_as_it_is_served_holds_nothing() {
        assertThat(confirmed("TL-1").found()).isEmpty();
        meanwhile.before(
                sql -> sql.startsWith("delete from workshop.cloth_wait"), () -> house.reservations.release("TL-1"));

        house.available(cloth, "1", 3_000);

        assertThat(house.reservations.waiting("TL-1")).isEmpty();
        assertThat(house.reservations.active()).isEmpty();
    }
}
