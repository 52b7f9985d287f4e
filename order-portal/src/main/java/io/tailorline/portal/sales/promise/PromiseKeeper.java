package io.tailorline.portal.sales.promise;

import io.tailorline.portal.sales.accepted.AcceptedOrder;
import io.tailorline.portal.sales.accepted.AcceptedOrders;
import io.tailorline.portal.sales.changed.ChangedOrder;
import io.tailorline.portal.sales.changed.ChangedOrders;
import io.tailorline.portal.sales.promise.OrderPromise.Days;
import io.tailorline.portal.sales.promise.OrderPromise.Move;
import io.tailorline.portal.sales.promise.OrderPromise.Reason;
import io.tailorline.portal.sales.promise.OrderPromise.State;
import io.tailorline.portal.sales.state.SentBack;
import io.tailorline.portal.web.WantedDays;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.StartCondition;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.platform.database.AfterCommit;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** Stores the day that is promised with each order, and moves it, with the reason, before it is missed. */
public final class PromiseKeeper implements AcceptedOrders, ChangedOrders {

    private static final Logger LOG = LoggerFactory.getLogger(PromiseKeeper.class);

    private static final Set<JobState> STANDING_STILL =
            EnumSet.of(JobState.PAUSED, JobState.FAULT, JobState.HELD, JobState.UNCERTAIN, JobState.ABORTED);

    private final HouseTimesSource times;
    private final WorkAhead work;
    private final OrderPromises promises;
    private final OrderToCut workshop;
    private final SentBack sentBack;
    private final List<StartCondition> conditions;
    private final CutRoom room;
    private final ClothDays cloth;
    private final WantedDays wanted;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    public PromiseKeeper(
            HouseTimesSource times,
            WorkAhead work,
            OrderPromises promises,
            OrderToCut workshop,
            SentBack sentBack,
            List<StartCondition> conditions,
            CutRoom room,
            ClothDays cloth,
            WantedDays wanted,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.times = times;
        this.work = work;
        this.promises = promises;
        this.workshop = workshop;
        this.sentBack = sentBack;
        this.conditions = List.copyOf(conditions);
        this.room = room;
        this.cloth = cloth;
        this.wanted = wanted;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** What its customer was told holds; where the house has taken on more meanwhile it is checked like any other. */
    @Override
    public void accepted(AcceptedOrder accepted) {
        OrderSpecification suit = accepted.specification();
        String fabric = suit.fabric().id();
        boolean express = accepted.request().express();
        boolean review = LikelyReview.of(suit.body(), suit.style());
        Days days = new Days(accepted.day(), cutBy(accepted.day(), express, accepted.at()));
        promises.add(new OrderPromise(
                accepted.order().id().text(),
                days,
                days,
                accepted.likely(),
                certainty(fabric, review, cloth.ofOrder(accepted.order().id().text()), accepted.at()),
                fabric,
                express,
                review,
                accepted.at(),
                State.OPEN,
                List.of()));
    }

    private Promise.Certainty certainty(String fabric, boolean review, Optional<LocalDate> clothOn, Instant at) {
        HouseTimes house = times.current();
        int days = clothOn.map(day -> CapableToPromise.clothDays(house, at, day))
                .orElseGet(() -> house.capacity().clothDays(fabric));
        return Promise.Certainty.of(days > 0, review);
    }

    /** The last day on which it can be cut for that day, by what comes after the cut. */
    private LocalDate cutBy(LocalDate day, boolean express, Instant at) {
        HouseTimes house = times.current();
        HouseCapacity.Making making = house.capacity().making(express);
        LocalDate cutBy = house.calendar().minus(day, making.days() + making.shippingDays());
        LocalDate first = house.calendar().firstDay(at);
        return cutBy.isBefore(first) ? first : cutBy;
    }

    /**
     * A suit that is changed is promised anew with the change; the day stays where it can be kept, else it is due
     * later.
     */
    @Override
    public void changed(ChangedOrder changed) {
        promises.find(changed.order().id().text())
                .filter(promise -> promise.state() == State.OPEN)
                .map(promise -> anew(promise, changed.now(), changed.at(), cloth.ofOrder(promise.orderId())))
                .ifPresent(promise -> {
                    promises.renew(promise);
                    due(promise.orderId(), promise.now().day(), changed.order().wantedBy());
                });
    }

    /** The day of the order if it were changed so now; empty for one without a promise that is open. */
    public Optional<LocalDate> dayOf(String orderId, OrderSpecification wanted) {
        return promises.find(orderId)
                .filter(promise -> promise.state() == State.OPEN)
                .map(promise -> anew(promise, wanted, clock.instant(), cloth.ofChange(orderId, wanted))
                        .now()
                        .day());
    }

    private OrderPromise anew(
            OrderPromise promise, OrderSpecification wanted, Instant at, Optional<LocalDate> clothOn) {
        HouseTimes house = times.current();
        String fabric = wanted.fabric().id();
        boolean review = LikelyReview.of(wanted.body(), wanted.style());
        OrderPromise other = promise.asOther(fabric, review, certainty(fabric, review, clothOn, at), at);
        return new PromiseCheck(house, at)
                .uncut(
                        other,
                        PromiseCheck.Standing.begun(clothOn),
                        work.before(promise.orderId(), promise.now().cutBy()))
                .map(moved -> other.on(moved.to()))
                .orElse(other);
    }

    /** Whether the order's day can still be kept, as it stands now; moves it where it cannot. */
    public void check(String orderId) {
        check(orderId, work);
    }

    private void check(String orderId, WorkAhead ahead) {
        transaction.executeWithoutResult(status -> promises.find(orderId)
                .filter(promise -> promise.state() == State.OPEN)
                .ifPresent(promise -> workshop.find(orderId).ifPresent(progress -> check(promise, progress, ahead))));
    }

    private void check(OrderPromise promise, OrderProgress progress, WorkAhead ahead) {
        HouseTimes house = times.current();
        Instant now = clock.instant();
        PromiseCheck check = new PromiseCheck(house, now);
        OrderState state = progress.state();
        if (state == OrderState.CANCELLED) {
            promises.cancelled(promise);
        } else if (state == OrderState.CUT || state == OrderState.BUNDLED) {
            LocalDate on = house.calendar().today(cutAt(progress));
            check.cut(promise, on).ifPresent(moved -> move(promise, moved, now));
            promises.cut(promises.find(promise.orderId()).orElse(promise), on, kept(promise, on));
        } else if (state == OrderState.CUTTING) {
            check.cutting(promise, isStopped(progress)).ifPresent(moved -> move(promise, moved, now));
        } else {
            boolean awaitsPayment = conditions.stream()
                    .anyMatch(
                            condition -> condition.blockedBy(promise.orderId()).isPresent());
            check.uncut(
                            promise,
                            new PromiseCheck.Standing(
                                    state, sentBack.is(progress), awaitsPayment, cloth.ofOrder(promise.orderId())),
                            ahead.before(promise.orderId(), promise.now().cutBy()))
                    .ifPresent(moved -> move(promise, moved, now));
        }
    }

    /** The last of its materials; bundling may have come before it was asked. */
    private static Instant cutAt(OrderProgress progress) {
        if (progress.state() == OrderState.CUT && !progress.materials().isEmpty()) {
            return progress.changedAt();
        }
        return progress.stages().stream()
                .filter(stage -> stage.name().equals("cut"))
                .map(OrderProgress.Stage::endedAt)
                .reduce((first, last) -> last)
                .orElse(progress.changedAt());
    }

    /** Ids of the works on all its materials that are cut by machine. */
    private static Stream<String> works(OrderProgress progress) {
        return progress.materials().isEmpty()
                ? Stream.of(progress.orderId())
                : progress.materials().stream().map(material -> material.work().id());
    }

    private boolean isStopped(OrderProgress progress) {
        return progress.unsure()
                || works(progress)
                        .anyMatch(work -> room.ofOrder(work)
                                .map(CutRoom.Job::state)
                                .filter(STANDING_STILL::contains)
                                .isPresent());
    }

    private static Optional<Boolean> kept(OrderPromise promise, LocalDate cutOn) {
        return promise.moves().stream().anyMatch(move -> move.reason() == Reason.CUSTOMER)
                ? Optional.empty()
                : Optional.of(promise.moves().isEmpty()
                        && !cutOn.isAfter(promise.first().cutBy()));
    }

    private void move(OrderPromise promise, PromiseCheck.Moved moved, Instant now) {
        LocalDate from = promise.now().day();
        LocalDate to = moved.to().day();
        promises.move(promise, moved.to(), new Move(from, to, moved.reason(), now), moved.reason() != Reason.CUSTOMER);
        AfterCommit.run(() ->
                LOG.info("Order {} is promised for {} now, not {}: {}", promise.orderId(), to, from, moved.reason()));
        String order = promise.orderId();
        due(order, to, wanted.of(order));
        events.publishEvent(new PromiseMoved(promise.orderId(), from, to, moved.reason()));
    }

    /** What the workshop has to keep is what its customer was told: one day in every list. */
    private void due(String orderId, LocalDate promised, Optional<LocalDate> wantedBy) {
        LocalDate day = Promise.due(promised, wantedBy);
        workshop.due(orderId, day);
        events.publishEvent(new DueDayMoved(orderId, day));
    }

    /** {@link #check} for many orders, against the work as it is now. */
    public Consumer<String> checks() {
        WorkAhead ahead = work.read();
        return order -> check(order, ahead);
    }
}
