package io.tailorline.workflow.production.engine;

import static io.tailorline.workflow.workshop.stock.persistence.StockFixture.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutRoom.Refused;
import io.tailorline.workflow.cutroom.CutRoom.Refused.Reason;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut.CancelResult;
import io.tailorline.workflow.production.cloth.NoLongerFits;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two orders share cloth that is counted: whatever comes between, each length is held once and booked once. */
class StockedLaysTest extends LayOnTable {

    private static final String TABLE = "table-1";

    /** With both ends of the marker, mm. */
    private static final double TAKEN_MM = 840 + 2 * 30;

    @Test
    void what_is_cut_in_a_lay_comes_off_its_roll_once() throws Exception {
        layIsOnTheTable();
        assertThat(held()).singleElement().satisfies(one -> {
            assertThat(one.order()).isEqualTo(order);
            assertThat(one.lengthMm()).isEqualTo(TAKEN_MM);
        });

        start();
        tellDone();
        tellDone();

        bothAreCutOnce();
    }

    /** The process dies at each of its writes in turn, and the table tells the same again. */
    @Test
    void an_end_of_the_cut_that_is_told_until_it_is_heard_is_booked_once() throws Exception {
        layIsOnTheTable();
        start();

        int deaths = untilItIsHeard(this::tellDone);

        assertThat(deaths).isGreaterThan(10);
        bothAreCutOnce();
    }

    @Test
    void a_marker_that_is_told_until_it_is_heard_takes_its_length_once() {
        layHasBegun();

        int deaths = untilItIsHeard(this::markerIsMade);

        assertThat(deaths).isGreaterThan(3);
        process.runJobs();
        isAtTheTable();
        isOnTheTableOnce();
    }

    @Test
    void a_lay_that_is_killed_as_it_begins_holds_its_cloth_once() {
        process.failsToBegin = true;
        assertThat(looksForLays()).isZero();
        process.failsToBegin = false;
        assertThat(held()).as("each its own").extracting(Reservation::order).containsExactlyInAnyOrder(ONE, OTHER);

        layIsOnTheTable();

        assertThat(process.lookForLays()).isZero();
        isOnTheTableOnce();
    }

    @Test
    void a_lay_that_is_killed_on_its_way_to_the_table_has_one_job() {
        layHasBegun();
        markerIsMade();
        diesBefore("insert into platform.outbox");

        process.runJobs();

        assertThat(meanwhile.isStillToCome()).as("it was killed").isFalse();
        isAtTheTable();
        isOnTheTableOnce();
    }

    @Test
    void who_is_left_by_the_other_is_laid_on_cloth_of_the_same_lot() {
        stock.available("wool", "4712", 3_000);
        layIsOnTheTable();

        assertThat(process.orderToCut.cancel(ONE, "customer")).isEqualTo(new CancelResult.Cancelled());
        process.runJobs();

        assertThat(job().state()).isEqualTo(JobState.ABORTED);
        assertThat(process.standsIn(OTHER, "awaitLay")).isTrue();
        assertThat(stock.reservations.of(ONE))
                .as("its share too")
                .noneMatch(one -> one.isActive() || one.state() == Reservation.State.SHARED);
        assertThat(held()).singleElement().satisfies(one -> {
            assertThat(one.order()).isEqualTo(OTHER);
            assertThat(one.lot()).isEqualTo(lot);
            assertThat(one.lengthMm()).isGreaterThan(TAKEN_MM);
        });
        assertThat(stock.current(roll)).isEqualTo(ROLL_MM);
        assertThat(stock.stock.firstBrokenLine(roll)).isEmpty();
        assertThat(looksForLays()).isEqualTo(1);
        process.runJobs();
        isLaidAlone(OTHER);
        assertThat(held()).hasSize(1);
    }

    /** Between the marker and the scan. */
    enum Change {
        FLAWED(Reason.CLOTH_FLAWED) {
            @Override
            void happens(StockedLaysTest lay) {
                lay.flaw(lay.roll, 130, 200);
            }
        },
        LOST(Reason.CLOTH_GONE) {
            @Override
            void happens(StockedLaysTest lay) {
                done(lay.stock.stock.lost(lay.roll, "li"));
            }
        };

        private final Reason reason;

        Change(Reason reason) {
            this.reason = reason;
        }

        abstract void happens(StockedLaysTest lay);
    }

    @ParameterizedTest
    @EnumSource
    void a_roll_that_is_not_as_its_marker_was_made_on_is_not_cut_and_each_keeps_its_lot(Change change) {
        stock.available("wool", "4712", 3_000);
        layIsOnTheTable();
        change.happens(this);

        assertThat(refused(roll).reason()).isEqualTo(change.reason);

        endsWithEachAloneInItsLot();
    }

    @ParameterizedTest
    @EnumSource
    void the_knife_does_not_start_on_a_roll_that_has_changed_since_its_scan(Change change) throws Exception {
        layIsOnTheTable();
        desk.scan(job, roll, "wang");
        change.happens(this);

        assertThat(catchThrowableOfType(Refused.class, () -> desk.start(job, ClothCheck.MARKS, "wang"))
                        .reason())
                .isEqualTo(change.reason);

        endsWithEachAloneInItsLot();
    }

    @Test
    void without_any_other_roll_of_their_lot_both_wait_for_cloth() {
        stock.available("wool", "4712", 3_000);
        layIsOnTheTable();
        stock.stock.ofArticle("wool").stream()
                .map(StockedRoll::roll)
                .filter(each -> each.lot().equals(lot))
                .forEach(each -> done(stock.stock.lost(each.id(), "li")));

        assertThat(refused(roll).reason()).isEqualTo(Reason.CLOTH_GONE);
        lost.look();
        process.runJobs();

        assertThat(job().state()).isEqualTo(JobState.ABORTED);
        assertThat(both()).allMatch(each -> process.standsIn(each, "awaitCloth"));
        assertThat(held()).isEmpty();
    }

    private void start() throws Exception {
        process.events.loaded(new JobEvent.CutLoaded(job, TABLE, 0.2));
        desk.scan(job, roll, "wang");
        desk.start(job, ClothCheck.MARKS, "wang");
        process.events.started(new JobEvent.CutStarted(job, TABLE));
    }

    /** In one transaction, as a message of a gateway is processed. */
    private void tellDone() {
        stock.database.transaction().executeWithoutResult(status -> {
            try {
                process.events.done(new JobEvent.CutDone(job, TABLE, 19.5, 3200, 800, 2, 1));
            } catch (BrokenMessage broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    /** Returns how often it died. */
    private int untilItIsHeard(Runnable message) {
        int deaths = 0;
        while (true) {
            diesAtWrite(deaths);
            Throwable died = catchThrowable(message::run);
            if (meanwhile.isStillToCome()) {
                assertThat(died).isNull();
                return deaths;
            }
            assertThat(died).hasStackTraceContaining("killed");
            deaths++;
        }
    }

    private void diesAtWrite(int number) {
        int[] left = {number};
        meanwhile.before(sql -> Meanwhile.isWrite(sql) && left[0]-- == 0, StockedLaysTest::dies);
    }

    private void diesBefore(String statement) {
        meanwhile.before(sql -> sql.startsWith(statement), StockedLaysTest::dies);
    }

    private static void dies() {
        throw new IllegalStateException("killed");
    }

    private void bothAreCutOnce() {
        process.runJobs();
        assertThat(both())
                .allMatch(each -> process.orderToCut.find(each).orElseThrow().state() == OrderState.CUT);
        assertThat(stock.current(roll)).isEqualTo(ROLL_MM - TAKEN_MM);
        assertThat(stock.stock.firstBrokenLine(roll)).isEmpty();
        assertThat(held()).isEmpty();
        assertThat(both())
                .allSatisfy(each -> assertThat(cloth.last(MaterialWork.shell(each)))
                        .hasValueSatisfying(had -> {
                            assertThat(had.state()).isEqualTo(Reservation.State.CONSUMED);
                            assertThat(had.roll()).isEqualTo(roll);
                        }));
    }

    private void isOnTheTableOnce() {
        assertThat(stock.database.jobs().openOfOrder(order)).hasSize(1);
        assertThat(stock.database.sent())
                .filteredOn(message -> message.contains("\"cut\"") && message.contains(job))
                .hasSize(1);
        assertThat(held()).singleElement().satisfies(one -> {
            assertThat(one.order()).isEqualTo(order);
            assertThat(one.lengthMm()).isEqualTo(TAKEN_MM);
        });
    }

    private void endsWithEachAloneInItsLot() {
        assertThat(told).contains(new NoLongerFits(shell));
        assertThat(lost.look()).isEqualTo(1);
        process.runJobs();
        assertThat(lost.look()).isZero();
        assertThat(job().state()).isEqualTo(JobState.ABORTED);
        assertThat(process.hasEnded(order)).isTrue();
        both().forEach(this::isLaidAlone);
        assertThat(held()).hasSize(2).allMatch(one -> one.lot().equals(lot));
        assertThat(stock.stock.firstBrokenLine(roll)).isEmpty();
    }

    private void isLaidAlone(String each) {
        assertThat(process.standsIn(each, "awaitMarker")).as(each).isTrue();
    }
}
