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
import io.tailorline.workflow.cutroom.StartDoor;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.platform.database.AfterCommit;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** Stores the day that is promised with each order, and moves it, with the reason, before it is missed. */
public final class PromiseKeeper implements AcceptedOrders, ChangedOrders {

    private static final Logger LOG = LoggerFactory.getLogger(PromiseKeeper.class);

    private final HouseTimesSource times;
    private final WorkAhead work;
    private final OrderPromises promises;
    private final OrderToCut workshop;
    private final SentBack sentBack;
    private final List<StartDoor> doors;
    private final PromisedTerms terms;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    public PromiseKeeper(
            HouseTimesSource times,
            WorkAhead work,
            OrderPromises promises,
            OrderToCut workshop,
            SentBack sentBack,
            List<StartDoor> doors,
            PromisedTerms terms,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.times = times;
        this.work = work;
        this.promises = promises;
        this.workshop = workshop;
        this.sentBack = sentBack;
        this.doors = List.copyOf(doors);
        this.terms = terms;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void accepted(AcceptedOrder accepted) {
        boolean review = LikelyReview.of(
                accepted.specification().body(), accepted.specification().style());
        String fabric = accepted.specification().fabric().id();
        boolean express = terms.isExpress(accepted);
        CommittedWork ahead = work.besides(accepted.order().id().text());
        Promise promise = new CapableToPromise(times.current(), ahead, accepted.at())
                .earliest(new PromiseRequest(
                        fabric,
                        accepted.specification().style().garments(),
                        review,
                        express,
                        accepted.request().wantedBy()));
        HouseCalendar calendar = times.current().calendar();
        LocalDate first = calendar.firstDay(accepted.at());
        Days days = terms.quotedDay(accepted)
                .map(day -> quoted(day, promise, first, express))
                .orElse(new Days(promise.day(), promise.cutBy(first)));
        promises.add(new OrderPromise(
                accepted.order().id().text(),
                days,
                days,
                promise.earliestLikely().isAfter(days.day()) ? days.day() : promise.earliestLikely(),
                promise.certainty(),
                fabric,
                express,
                review,
                accepted.at(),
                State.OPEN,
                List.of()));
    }

    /** What a quote promised holds; where the house has taken on more meanwhile the order is checked like any other. */
    private Days quoted(LocalDate day, Promise promise, LocalDate first, boolean express) {
        HouseTimes house = times.current();
        HouseCapacity.Making making = house.capacity().making(express);
        LocalDate cutBy = house.calendar().minus(day, making.days() + making.shippingDays());
        return new Days(
                day,
                cutBy.isBefore(first) ? first : cutBy.isAfter(promise.cutBy(first)) ? promise.cutBy(first) : cutBy);
    }

    /** A suit that is changed is promised anew with the change; the day stays where it can be kept all the same. */
    @Override
    public void changed(ChangedOrder changed) {
        promises.find(changed.order().id().text())
                .filter(promise -> promise.state() == State.OPEN)
                .ifPresent(promise -> promises.renew(anew(promise, changed.now(), changed.at())));
    }

    /** The day of the order if it were changed so now; empty for one without a promise that is open. */
    public Optional<LocalDate> dayOf(String orderId, OrderSpecification wanted) {
        return promises.find(orderId)
                .filter(promise -> promise.state() == State.OPEN)
                .map(promise -> anew(promise, wanted, clock.instant()).now().day());
    }

    private OrderPromise anew(OrderPromise promise, OrderSpecification wanted, Instant at) {
        HouseTimes house = times.current();
        String fabric = wanted.fabric().id();
        boolean review = LikelyReview.of(wanted.body(), wanted.style());
        OrderPromise other = promise.asOther(
                fabric, review, Promise.Certainty.of(house.capacity().clothDays(fabric) > 0, review), at);
        return new PromiseCheck(house, at)
                .uncut(
                        other,
                        PromiseCheck.Standing.BEGUN,
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
            LocalDate on = house.calendar().today(progress.changedAt());
            check.cut(promise, on).ifPresent(moved -> move(promise, moved, now));
            promises.cut(promises.find(promise.orderId()).orElse(promise), on, kept(promise, on));
        } else if (state == OrderState.CUTTING) {
            check.cut(promise, house.calendar().today(now)).ifPresent(moved -> move(promise, moved, now));
        } else {
            boolean awaitsPayment = doors.stream()
                    .anyMatch(door -> door.closed(promise.orderId()).isPresent());
            check.uncut(
                            promise,
                            new PromiseCheck.Standing(state, sentBack.is(progress), awaitsPayment),
                            ahead.before(promise.orderId(), promise.now().cutBy()))
                    .ifPresent(moved -> move(promise, moved, now));
        }
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
        events.publishEvent(new PromiseMoved(promise.orderId(), from, to, moved.reason()));
    }

    /** Every open promise, against the work as it is at the beginning. */
    public void checkAll() {
        WorkAhead ahead = work.read();
        promises.open().forEach(order -> check(order, ahead));
    }
}
