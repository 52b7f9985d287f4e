package io.tailorline.portal.sales.promise;

import io.tailorline.portal.sales.promise.CapableToPromise.Needs;
import io.tailorline.portal.sales.promise.OrderPromise.Days;
import io.tailorline.portal.sales.promise.OrderPromise.Reason;
import io.tailorline.portal.sales.promise.Promise.Part;
import io.tailorline.workflow.production.OrderState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether a promised day can still be kept. It is moved where even what is likely comes later; then by what can be
 * promised, so that it is moved seldom.
 */
public final class PromiseCheck {

    /**
     * Working days on top of what can be promised, or the day of an order that waits would move every day; doubled each
     * time that it is moved again for the same reason.
     */
    private static final int DAYS_ON_TOP = 2;

    private static final int MOST_DOUBLED = 3;

    private final HouseTimes house;
    private final Instant now;

    public PromiseCheck(HouseTimes house, Instant now) {
        this.house = house;
        this.now = now;
    }

    /** What is promised in place of a day that will be missed. */
    public record Moved(Days to, Reason reason) {}

    /**
     * What keeps an order.
     *
     * @param isSentBack whether it waits for its customer
     * @param isPaymentAwaited whether it may not start for that
     * @param clothOn as of {@link ClothDays#ofOrder}
     */
    public record Standing(
            OrderState state, boolean isSentBack, boolean isPaymentAwaited, Optional<LocalDate> clothOn) {

        /** An order that is begun, or begun anew. */
        public static Standing begun(Optional<LocalDate> clothOn) {
            return new Standing(OrderState.RECEIVED, false, false, clothOn);
        }

        private Reason reason(LocalDate today) {
            return clothOn.filter(day -> day.isAfter(today)).isPresent() && !isSentBack ? Reason.CLOTH : reason();
        }

        private Reason reason() {
            return switch (state) {
                case REJECTED -> isSentBack ? Reason.CUSTOMER : Reason.REVIEW;
                case TAILOR_REVIEW, MEASUREMENT_REVIEW -> Reason.REVIEW;
                case WAITING_CLOTH -> Reason.CLOTH;
                case INCIDENT -> Reason.FAULT;
                default -> isPaymentAwaited ? Reason.PAYMENT : Reason.WORK;
            };
        }
    }

    /**
     * An order whose knife has not started.
     *
     * @param ahead what comes before it
     */
    public Optional<Moved> uncut(OrderPromise promise, Standing standing, CommittedWork ahead) {
        Reason reason = standing.reason(house.calendar().today(now));
        int clothDays = standing.clothOn()
                .map(day -> CapableToPromise.clothDays(house, now, day))
                .orElseGet(() -> clothDaysLeft(promise));
        Needs needs = new Needs(clothDays, isReviewAhead(promise, standing.state()), promise.express());
        CapableToPromise capable = new CapableToPromise(house, ahead, now);
        if (!CapableToPromise.last(capable.likely(needs)).isAfter(promise.now().day())) {
            return Optional.empty();
        }
        HouseCalendar calendar = house.calendar();
        List<Part> sure = capable.sure(needs);
        int more = onTop(promise, reason);
        Days to = new Days(
                calendar.plus(CapableToPromise.last(sure), more),
                calendar.plus(CapableToPromise.cutBy(sure, calendar.firstDay(now)), more));
        return Optional.of(new Moved(to, reason));
    }

    /** An order that is being cut, or that its table has stopped in. */
    public Optional<Moved> cutting(OrderPromise promise, boolean isStopped) {
        Reason reason = isStopped ? Reason.FAULT : Reason.WORK;
        return afterTheCut(promise, house.calendar().today(now), reason, onTop(promise, reason));
    }

    /** An order that was cut on this day. */
    public Optional<Moved> cut(OrderPromise promise, LocalDate on) {
        return afterTheCut(promise, on, Reason.WORK, 0);
    }

    /** What is left are the days of making and shipping. */
    private Optional<Moved> afterTheCut(OrderPromise promise, LocalDate cut, Reason reason, int more) {
        HouseCalendar calendar = house.calendar();
        HouseCapacity.Making making = house.capacity().making(promise.express());
        LocalDate on = calendar.onOrAfter(cut);
        LocalDate day = calendar.plus(on, making.days() + making.shippingDays());
        return day.isAfter(promise.now().day())
                ? Optional.of(new Moved(new Days(calendar.plus(day, more), calendar.plus(on, more)), reason))
                : Optional.empty();
    }

    private static int onTop(OrderPromise promise, Reason reason) {
        long before =
                promise.moves().stream().filter(move -> move.reason() == reason).count();
        return DAYS_ON_TOP << Math.min(before, MOST_DOUBLED);
    }

    private int clothDaysLeft(OrderPromise promise) {
        HouseCalendar calendar = house.calendar();
        LocalDate comes = calendar.plus(
                calendar.firstDay(promise.promisedAt()), house.capacity().clothDays(promise.fabricId()));
        return calendar.days(calendar.firstDay(now), comes);
    }

    private static boolean isReviewAhead(OrderPromise promise, OrderState state) {
        return switch (state) {
            case TAILOR_REVIEW, MEASUREMENT_REVIEW, REJECTED -> true;
            case RECEIVED -> promise.reviewLikely();
            default -> false;
        };
    }
}
