package io.tailorline.portal.sales.promise.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.fake.ContextTables;
import io.tailorline.portal.fake.FakeCutRoom;
import io.tailorline.portal.fake.FakeWorkshop;
import io.tailorline.portal.fake.SampleOffers;
import io.tailorline.portal.sales.changed.ChangedOrder;
import io.tailorline.portal.sales.order.Order;
import io.tailorline.portal.sales.order.OrderId;
import io.tailorline.portal.sales.price.PricedSuit;
import io.tailorline.portal.sales.price.Pricing;
import io.tailorline.portal.sales.promise.ClothDays;
import io.tailorline.portal.sales.promise.CommittedWork;
import io.tailorline.portal.sales.promise.DueDayMoved;
import io.tailorline.portal.sales.promise.HouseCapacity;
import io.tailorline.portal.sales.promise.HouseTimes;
import io.tailorline.portal.sales.promise.KeptRate;
import io.tailorline.portal.sales.promise.KnownWork;
import io.tailorline.portal.sales.promise.OrderPromise;
import io.tailorline.portal.sales.promise.OrderPromise.Days;
import io.tailorline.portal.sales.promise.OrderPromise.Reason;
import io.tailorline.portal.sales.promise.OrderPromise.State;
import io.tailorline.portal.sales.promise.OrderPromises;
import io.tailorline.portal.sales.promise.Promise.Certainty;
import io.tailorline.portal.sales.promise.PromiseKeeper;
import io.tailorline.portal.sales.promise.PromiseMoved;
import io.tailorline.portal.sales.promise.PromiseRounds;
import io.tailorline.portal.sales.state.SentBack;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.platform.database.RetriedTransaction;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.production.OrderBacklog;
import io.tailorline.workflow.production.OrderState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class PromiseKeeperTest {

    private static final String ORDER = "TL-4F7K-22";
    private static final LocalDate PROMISED = LocalDate.of(2026, 12, 25);
    private static final LocalDate CUT_BY = LocalDate.of(2026, 12, 1);

    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()), "sa", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final OrderPromises promises = new JdbcOrderPromises(jdbc);
    private final FakeWorkshop workshop = new FakeWorkshop();
    private final FakeCutRoom room = new FakeCutRoom();
    private final List<Object> told = new ArrayList<>();
    private final List<OrderBacklog.Uncut> uncut = new ArrayList<>();
    private final AtomicInteger backlogReads = new AtomicInteger();
    private HouseTimes house = HouseTimes.usual(ZoneId.of("Europe/Berlin"));
    private Instant now = Instant.parse("2026-12-01T08:30:00Z");
    private Optional<String> closed = Optional.empty();
    private final OrderBacklog backlog = new OrderBacklog() {
        @Override
        public List<Uncut> uncut() {
            backlogReads.incrementAndGet();
            return uncut;
        }

        @Override
        public int jobsOfAnOrder() {
            return 4;
        }
    };
    private final KnownWork work = new KnownWork(() -> house, promises, backlog, workshop, room, () -> now);
    private Optional<LocalDate> clothOn = Optional.empty();
    private final ClothDays cloth = new ClothDays() {
        @Override
        public Optional<LocalDate> ofOrder(String orderId) {
            return clothOn;
        }

        @Override
        public Optional<LocalDate> ofChange(String orderId, OrderSpecification wanted) {
            return clothOn;
        }
    };
    private final PromiseKeeper keeper = new PromiseKeeper(
            () -> house,
            work,
            promises,
            workshop,
            new SentBack(workshop),
            List.of(order -> closed),
            room,
            cloth,
            orders -> Map.of(),
            new RetriedTransaction(new TransactionTemplate(new DataSourceTransactionManager(database))),
            told::add,
            () -> now);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PromiseRounds rounds =
            new PromiseRounds(promises, keeper, new ThreadFailures(meters, () -> now), () -> now);

    @BeforeEach
    void anOrderIsPromised() {
        ContextTables.in(database, "sales");
        promise(ORDER, State.OPEN, CUT_BY);
    }

    private void promise(String order, State state, LocalDate cutBy) {
        jdbc.update(
                "insert into sales.placed_order (id, placed_at, secret_hash) values (?, current_timestamp, '-')",
                order);
        Days days = new Days(PROMISED, cutBy);
        promises.add(new OrderPromise(
                order, days, days, PROMISED, Certainty.SURE, "navy-twill", false, false, now, state, List.of()));
    }

    private OrderPromise promise() {
        return promises.find(ORDER).orElseThrow();
    }

    @Test
    void cloth_that_comes_late_moves_the_day_with_that_reason_and_cloth_that_lies_there_does_not() {
        workshop.put(ORDER, OrderState.RECEIVED);
        clothOn = Optional.of(LocalDate.EPOCH);
        keeper.check(ORDER);
        assertThat(promise().moves()).isEmpty();
        clothOn = Optional.of(LocalDate.of(2027, 1, 11));
        keeper.check(ORDER);
        assertThat(promise().moves())
                .singleElement()
                .satisfies(move -> assertThat(move.reason()).isEqualTo(Reason.CLOTH));
        assertThat(promise().now().cutBy()).isAfterOrEqualTo(LocalDate.of(2027, 1, 11));
    }

    @Test
    void a_day_that_holds_stays_whatever_state_the_order_is_in() {
        for (OrderState state : List.of(OrderState.RECEIVED, OrderState.NESTING, OrderState.WAITING_TABLE)) {
            workshop.put(ORDER, state);
            keeper.check(ORDER);
        }
        assertThat(promise().moves()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void a_day_that_will_be_missed_is_moved_before_it_is_with_the_reason_and_told_once() {
        workshop.put(ORDER, OrderState.TAILOR_REVIEW);
        now = Instant.parse("2026-12-02T08:30:00Z");

        keeper.check(ORDER);
        keeper.check(ORDER);

        // on 2 December cut is likely on the same day, which is a day late; a review may wait a shift, and a person two
        // days
        LocalDate moved = LocalDate.of(2026, 12, 31);
        assertThat(promise().now().day()).isEqualTo(moved).isAfter(LocalDate.of(2026, 12, 2));
        assertThat(told)
                .containsExactly(
                        new DueDayMoved(ORDER, moved), new PromiseMoved(ORDER, PROMISED, moved, Reason.REVIEW));
        assertThat(workshop.header(ORDER).wantedBy())
                .as("one day in every list")
                .contains(moved);
        assertThat(promise().moved().orElseThrow().from()).isEqualTo(PROMISED);
        assertThat(promise().first().day()).isEqualTo(PROMISED);
        assertThat(promises.kept()).isEqualTo(new KeptRate(0, 1));
    }

    @Test
    void what_the_customer_keeps_waiting_is_not_the_houses_broken_promise() {
        workshop.put(ORDER, OrderState.REJECTED);
        now = Instant.parse("2026-12-09T08:30:00Z");
        keeper.check(ORDER);

        assertThat(promise().moved().orElseThrow().reason()).isEqualTo(Reason.CUSTOMER);
        assertThat(promises.kept()).isEqualTo(new KeptRate(0, 0));
    }

    /** Rejected, and with a tailor: the customer is not waited for. */
    @Test
    void what_a_tailor_cannot_lay_is_not_the_customers_doing() {
        workshop.waitForTailor(ORDER, TailorDesk.Kind.NO_MARKER, "No room on the cloth.");
        now = Instant.parse("2026-12-09T08:30:00Z");
        keeper.check(ORDER);

        assertThat(promise().moved().orElseThrow().reason()).isEqualTo(Reason.REVIEW);
        assertThat(promises.kept()).isEqualTo(new KeptRate(0, 1));
    }

    @Test
    void a_round_of_all_orders_reads_what_is_ahead_once() {
        for (int n = 30; n < 40; n++) {
            promise("TL-4F7K-" + n, State.OPEN, CUT_BY);
            workshop.put("TL-4F7K-" + n, OrderState.WAITING_TABLE);
        }
        backlogReads.set(0);
        rounds.round();

        assertThat(backlogReads).hasValue(1);
    }

    @Test
    void a_change_is_promised_anew_and_the_day_stays_where_it_can_be_kept_all_the_same() {
        workshop.put(ORDER, OrderState.WAITING_TABLE);
        change("navy-twill", 0);
        assertThat(promise().now().day()).isEqualTo(PROMISED);
        assertThat(promise().certainty()).isEqualTo(Certainty.SURE);

        change("tobacco-flannel", 10);

        assertThat(promise().fabricId()).isEqualTo("tobacco-flannel");
        assertThat(promise().certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(promise().now().day())
                .isAfter(PROMISED)
                .isEqualTo(keeper.dayOf(ORDER, suit("tobacco-flannel")).orElseThrow());
        assertThat(promise().first()).isEqualTo(promise().now());
        assertThat(promise().moves()).as("his own doing is no move").isEmpty();
        assertThat(told).noneMatch(PromiseMoved.class::isInstance);
    }

    /** @param days until the cloth has come */
    private void change(String fabric, int days) {
        change(fabric, days, Optional.empty());
    }

    private void change(String fabric, int days, Optional<LocalDate> wantedBy) {
        HouseCapacity capacity = house.capacity();
        house = new HouseTimes(
                house.calendar(),
                new HouseCapacity(
                        capacity.review(),
                        capacity.table(),
                        capacity.making(),
                        capacity.express(),
                        capacity.places(),
                        Map.of(fabric, days),
                        capacity.availability(),
                        capacity.fullest()));
        keeper.changed(new ChangedOrder(
                new Order(new OrderId(ORDER), now, Optional.empty(), wantedBy),
                suit("navy-twill"),
                suit(fabric),
                Pricing.of(SampleOffers.book(), priced(fabric)),
                now,
                false));
    }

    private static OrderSpecification suit(String fabric) {
        return new OrderSpecification(
                MeasurementSet.symmetric("any", Sex.MALE, Map.of()),
                Style.twoPiece(),
                Fabric.plain(fabric, 1500, Nap.TWO_WAY, 2),
                "R-1");
    }

    private static PricedSuit priced(String fabric) {
        return PricedSuit.of(Style.twoPiece(), Sex.MALE, new PatternEngine().options(), fabric, false);
    }

    /** It waits as it stands, checked each morning: no letter a day. */
    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            names = {"WAITING_TABLE", "TAILOR_REVIEW", "WAITING_CLOTH", "INCIDENT", "REJECTED", "CUTTING"})
    void an_order_that_waits_for_ten_working_days_is_moved_at_most_three_times(OrderState state) {
        workshop.put(ORDER, state);
        for (int day = 0; day < 10; day++) {
            now = house.calendar()
                    .plus(CUT_BY, day)
                    .atTime(9, 30)
                    .atZone(house.calendar().zone())
                    .toInstant();
            keeper.check(ORDER);
        }
        assertThat(promise().moves()).hasSizeBetween(1, 3);
        assertThat(promise().now().cutBy()).isAfterOrEqualTo(house.calendar().today(now));
    }

    @Test
    void a_table_that_stands_still_is_a_fault_not_more_work() {
        workshop.put(ORDER, OrderState.CUTTING);
        room.putJob(ORDER, CutRoom.JobState.FAULT);
        now = Instant.parse("2026-12-02T08:30:00Z");
        keeper.check(ORDER);

        assertThat(promise().moved().orElseThrow().reason()).isEqualTo(Reason.FAULT);
    }

    @Test
    void one_order_that_cannot_be_checked_keeps_no_other_from_it() {
        promise("TL-4F7K-21", State.OPEN, CUT_BY.minusDays(1));
        jdbc.update("update sales.order_promise set certainty = 'ODD' where order_id = 'TL-4F7K-21'");
        workshop.put(ORDER, OrderState.CANCELLED);
        rounds.round();

        assertThat(promise().state()).isEqualTo(State.CANCELLED);
        assertThat(meters.counter("tailorline.thread.failures", "loop", "promised-days")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_change_that_moves_the_day_tells_the_workshop_when_it_is_due() {
        workshop.put(ORDER, OrderState.WAITING_TABLE);
        Optional<LocalDate> wanted = Optional.of(PROMISED.plusDays(1));
        change("navy-twill", 0, wanted);
        assertThat(workshop.header(ORDER).wantedBy()).isEqualTo(wanted);

        change("tobacco-flannel", 10, wanted);
        assertThat(workshop.header(ORDER).wantedBy()).contains(promise().now().day());
    }

    @Test
    void what_was_rejected_takes_a_place_while_a_tailor_has_it_and_none_while_its_customer_has() {
        uncut.add(new OrderBacklog.Uncut(ORDER, OrderState.REJECTED, PROMISED, List.of(Optional.empty())));
        workshop.put(ORDER, OrderState.REJECTED);
        assertThat(work.now().cuts()).isEmpty();

        workshop.waitForTailor(ORDER, TailorDesk.Kind.NO_MARKER, "No room on the cloth.");
        assertThat(work.now().cuts()).hasSize(1);
    }

    /** What was stored of it last may be of another day; here it is midnight three minutes before the cut ends. */
    @Test
    void the_day_of_the_cut_is_that_of_its_stage() {
        house = HouseTimes.usual(ZoneOffset.ofHoursMinutes(11, 58));
        workshop.put(ORDER, OrderState.CUT);
        keeper.check(ORDER);

        assertThat(jdbc.queryForObject("select cut_on from sales.order_promise", java.sql.Date.class)
                        .toLocalDate())
                .isEqualTo(LocalDate.of(2026, 11, 26));
    }

    @Test
    void a_payment_that_waits_is_the_reason_where_nothing_else_is() {
        workshop.put(ORDER, OrderState.WAITING_TABLE);
        closed = Optional.of("payment");
        now = Instant.parse("2026-12-02T08:30:00Z");
        keeper.check(ORDER);

        assertThat(promise().moved().orElseThrow().reason()).isEqualTo(Reason.PAYMENT);
    }

    /** The fake workshop has cut everything on 25 November. */
    @Test
    void an_order_that_is_cut_in_time_keeps_its_day_and_one_that_is_cut_later_does_not() {
        promise("TL-4F7K-23", State.OPEN, LocalDate.of(2026, 11, 24));
        workshop.put(ORDER, OrderState.CUT);
        workshop.put("TL-4F7K-23", OrderState.CUT);

        rounds.round();

        assertThat(promise().state()).isEqualTo(State.CUT);
        assertThat(promises.kept()).isEqualTo(new KeptRate(1, 2));
        assertThat(promises.open()).isEmpty();
    }

    @Test
    void a_cancelled_order_is_neither_kept_nor_broken_and_takes_no_place() {
        workshop.put(ORDER, OrderState.CANCELLED);
        keeper.check(ORDER);

        assertThat(promise().state()).isEqualTo(State.CANCELLED);
        assertThat(promises.kept()).isEqualTo(new KeptRate(0, 0));
        assertThat(promises.dueCuts(CUT_BY)).isEmpty();
    }

    @Test
    void what_is_promised_and_what_only_has_a_due_day_are_both_work_ahead() {
        uncut.add(new OrderBacklog.Uncut(
                ORDER, OrderState.PLANNED, LocalDate.of(2027, 1, 1), List.of(Optional.of(150.0))));
        uncut.add(new OrderBacklog.Uncut(
                "other", OrderState.NESTING, LocalDate.of(2026, 12, 29), List.of(Optional.empty())));

        assertThat(work.now().cuts())
                .containsExactlyInAnyOrder(
                        new CommittedWork.Cut(CUT_BY, 150), new CommittedWork.Cut(LocalDate.of(2026, 12, 3), 160));
        assertThat(work.before("other", CUT_BY).cuts()).containsExactly(new CommittedWork.Cut(CUT_BY, 150));
    }

    @Test
    void each_material_that_is_still_to_be_cut_is_a_job_of_its_own_and_the_suit_one_suit() {
        uncut.add(new OrderBacklog.Uncut(
                ORDER,
                OrderState.PLANNED,
                LocalDate.of(2027, 1, 1),
                List.of(Optional.of(150.0), Optional.of(90.0), Optional.empty())));

        assertThat(work.now().cuts())
                .extracting(CommittedWork.Cut::seconds)
                .containsExactlyInAnyOrder(150.0, 90.0, 160.0);
        assertThat(work.now().begun()).hasSize(1);
        assertThat(work.now().jobsOfASuit()).isEqualTo(4);
    }

    @Test
    void a_full_house_moves_only_those_that_come_after_what_was_promised_before() {
        uncut.add(new OrderBacklog.Uncut(ORDER, OrderState.PLANNED, PROMISED, List.of(Optional.of(150.0))));
        Collections.nCopies(400, 0)
                .forEach(n -> uncut.add(new OrderBacklog.Uncut(
                        "later-" + uncut.size(),
                        OrderState.PLANNED,
                        PROMISED.plusDays(1),
                        List.of(Optional.of(600.0)))));
        workshop.put(ORDER, OrderState.WAITING_TABLE);
        keeper.check(ORDER);

        assertThat(promise().moves()).isEmpty();
    }
}
