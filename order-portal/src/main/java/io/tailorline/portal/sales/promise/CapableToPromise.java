package io.tailorline.portal.sales.promise;

import io.tailorline.portal.sales.promise.Promise.Certainty;
import io.tailorline.portal.sales.promise.Promise.Part;
import io.tailorline.portal.sales.promise.Promise.Stage;
import io.tailorline.portal.sales.promise.Promise.Wanted;
import io.tailorline.portal.sales.promise.Promise.WantedDayStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Capable to promise: for each resource (tailors, tables, makers) the earliest day d such that on no day from d on more
 * is due than the house lets be promised, this order included. The latest of these days is that of the cut; making and
 * shipping come after it. Method: capable-to-promise of planning systems, where available-to-promise looks at stock
 * alone.
 */
public final class CapableToPromise {

    private static final double SECONDS_A_MINUTE = 60;
    private static final double SECONDS_AN_HOUR = 3600;

    private final HouseTimes house;
    private final CommittedWork work;
    private final Instant now;

    public CapableToPromise(HouseTimes house, CommittedWork work, Instant now) {
        this.house = house;
        this.work = work;
        this.now = now;
    }

    /**
     * What a suit still needs before it is made.
     *
     * @param clothDays working days until its cloth is there
     */
    record Needs(int clothDays, boolean review, boolean express) {}

    public Promise earliest(PromiseRequest asked) {
        List<Part> parts = sure(needs(asked));
        LocalDate day = last(parts);
        LocalDate express = asked.express() ? day : last(sure(needs(asked.asExpress())));
        return new Promise(
                day,
                parts,
                last(likely(needs(asked))),
                certainty(asked),
                express,
                asked.wantedBy().map(wanted -> wanted(wanted, day, express)));
    }

    private Needs needs(PromiseRequest asked) {
        return new Needs(clothDays(asked), asked.isReviewLikely(), asked.express());
    }

    private int clothDays(PromiseRequest asked) {
        return asked.clothOn()
                .map(day -> clothDays(house, now, day))
                .orElseGet(() -> house.capacity().clothDays(asked.fabricId()));
    }

    /** Working days from now on until cloth is there that is expected on this day. */
    static int clothDays(HouseTimes house, Instant now, LocalDate on) {
        HouseCalendar calendar = house.calendar();
        LocalDate first = calendar.firstDay(now);
        return on.isAfter(first) ? calendar.days(first, calendar.onOrAfter(on)) : 0;
    }

    /** What can be promised. */
    List<Part> sure(Needs needs) {
        return parts(
                needs, house.capacity().fullest(), house.capacity().review().waitHours());
    }

    /** What comes of it if nothing waits longer than it must. */
    List<Part> likely(Needs needs) {
        return parts(needs, 1, 0);
    }

    private static Wanted wanted(LocalDate wanted, LocalDate day, LocalDate express) {
        if (!day.isAfter(wanted)) {
            return new Wanted(wanted, WantedDayStatus.KEPT, day);
        }
        return new Wanted(
                wanted, express.isAfter(wanted) ? WantedDayStatus.NOT_KEPT : WantedDayStatus.KEPT_BY_EXPRESS, express);
    }

    private Certainty certainty(PromiseRequest asked) {
        return Certainty.of(clothDays(asked) > 0, asked.isReviewLikely() || !asked.isMeasured());
    }

    static LocalDate last(List<Part> parts) {
        return parts.get(parts.size() - 1).until();
    }

    /**
     * @param fullest share of the capacity that may be due, 0 to 1
     * @param reviewWait hours of the shift that a review waits beside its own work
     */
    private List<Part> parts(Needs needs, double fullest, double reviewWait) {
        HouseCalendar calendar = house.calendar();
        HouseCapacity capacity = house.capacity();
        LocalDate first = calendar.firstDay(now);
        LocalDate cloth = calendar.plus(first, needs.clothDays());
        LocalDate reviewed = needs.review() ? reviewed(fullest, reviewWait) : first;
        LocalDate tables = earliest(cuts(), work.tables(), suitSeconds(), fullest);
        LocalDate makers = earliest(begun(), capacity.places(), calendar.shift().toSeconds(), fullest);

        Parts parts = new Parts(calendar, first);
        parts.until(Stage.CLOTH, cloth);
        parts.until(Stage.REVIEW, reviewed);
        parts.until(Stage.CUT, tables.isAfter(makers) ? tables : makers);
        HouseCapacity.Making making = capacity.making(needs.express());
        parts.add(Stage.MAKING, making.days());
        parts.add(Stage.SHIPPING, making.shippingDays());
        return parts.all();
    }

    /** By which day it must be cut, of parts that end with making and shipping. */
    static LocalDate cutBy(List<Part> parts, LocalDate first) {
        return parts.stream()
                .filter(part -> part.stage().compareTo(Stage.CUT) <= 0)
                .map(Part::until)
                .reduce(first, (a, b) -> b);
    }

    private LocalDate reviewed(double fullest, double wait) {
        HouseCalendar calendar = house.calendar();
        HouseCapacity.Review review = house.capacity().review();
        double seconds = review.minutes() * SECONDS_A_MINUTE;
        LocalDate free = earliest(
                List.of(new CommittedWork.Cut(LocalDate.MIN, work.reviews() * seconds)),
                review.tailors(),
                seconds,
                fullest);
        return calendar.plus(
                free, (int) Math.ceil(wait * SECONDS_AN_HOUR / calendar.shift().toSeconds()));
    }

    private double suitSeconds() {
        HouseCapacity.Table table = house.capacity().table();
        return work.jobsOfASuit() * (table.handlingSeconds() + table.usualSeconds());
    }

    private List<CommittedWork.Cut> cuts() {
        double handling = house.capacity().table().handlingSeconds();
        return work.cuts().stream()
                .map(cut -> new CommittedWork.Cut(cut.by(), cut.seconds() + handling))
                .toList();
    }

    /** A suit that is begun takes one of the places, for a shift. */
    private List<CommittedWork.Cut> begun() {
        double shift = house.calendar().shift().toSeconds();
        return work.begun().stream()
                .map(day -> new CommittedWork.Cut(day, shift))
                .toList();
    }

    /**
     * The earliest working day from which on no day is too full with this order.
     *
     * @param due what is due of the resource, s
     * @param units of the resource that work at the same time
     * @param order what this order needs of it, s
     */
    private LocalDate earliest(List<CommittedWork.Cut> due, int units, double order, double fullest) {
        HouseCalendar calendar = house.calendar();
        double share = units * house.capacity().availability() * fullest;
        List<CommittedWork.Cut> sorted = new ArrayList<>(due);
        sorted.sort((a, b) -> a.by().compareTo(b.by()));
        LocalDate first = calendar.firstDay(now);
        LocalDate earliest = first;
        double committed = order;
        double shifts = 0;
        int next = 0;
        for (LocalDate day = first; ; day = calendar.plus(day, 1)) {
            shifts += (day.equals(calendar.today(now)) ? calendar.left(now) : calendar.shift()).toSeconds();
            // what is due on a day on which nobody works has to be done the working day before
            LocalDate before = calendar.plus(day, 1);
            while (next < sorted.size() && sorted.get(next).by().isBefore(before)) {
                committed += sorted.get(next++).seconds();
            }
            if (committed > share * shifts) {
                earliest = before;
            } else if (next == sorted.size()) {
                return earliest;
            }
        }
    }

    /** Parts one after the other; one that ends before the last has ended adds nothing and is left out. */
    private static final class Parts {

        private final HouseCalendar calendar;
        private final List<Part> all = new ArrayList<>();
        private LocalDate until;

        private Parts(HouseCalendar calendar, LocalDate from) {
            this.calendar = calendar;
            this.until = from;
        }

        private void until(Stage stage, LocalDate day) {
            if (day.isAfter(until)) {
                all.add(new Part(stage, calendar.days(until, day), day));
                until = day;
            }
        }

        private void add(Stage stage, int days) {
            until = calendar.plus(until, days);
            all.add(new Part(stage, days, until));
        }

        private List<Part> all() {
            return Collections.unmodifiableList(all);
        }
    }
}
