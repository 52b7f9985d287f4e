package io.tailorline.portal.sales.promise;

import io.tailorline.portal.sales.promise.OrderPromises.DueCut;
import io.tailorline.portal.sales.state.SentBack;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.production.OrderBacklog;
import io.tailorline.workflow.production.OrderBacklog.Uncut;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The work ahead from what process, pattern room and cutter room know, and from what was promised. An order without a
 * promise must be cut as early as its due day asks for; one that waits for its customer takes no place.
 */
public final class KnownWork implements WorkAhead {

    private final HouseTimesSource times;
    private final OrderPromises promises;
    private final OrderBacklog backlog;
    private final TailorDesk desk;
    private final SentBack sentBack;
    private final CutRoom room;
    private final InstantSource clock;

    public KnownWork(
            HouseTimesSource times,
            OrderPromises promises,
            OrderBacklog backlog,
            TailorDesk desk,
            CutRoom room,
            InstantSource clock) {
        this.times = times;
        this.promises = promises;
        this.backlog = backlog;
        this.desk = desk;
        this.sentBack = new SentBack(desk);
        this.room = room;
        this.clock = clock;
    }

    /** @param seconds on a table, of each material that is still to be cut, s */
    private record Job(String orderId, LocalDate by, List<Double> seconds) {}

    @Override
    public WorkAhead read() {
        HouseTimes house = times.current();
        List<DueCut> due = promises.dueCuts(house.calendar().today(clock.instant()));
        Map<String, LocalDate> promised = due.stream().collect(Collectors.toMap(DueCut::orderId, DueCut::cutBy));
        List<Job> uncut = backlog.uncut().stream()
                .filter(order -> !sentBack.is(order.orderId(), order.state()))
                .map(order -> new Job(
                        order.orderId(),
                        promised.getOrDefault(order.orderId(), unpromised(house, order)),
                        order.jobs().stream()
                                .map(seconds ->
                                        seconds.orElse(house.capacity().table().usualSeconds()))
                                .toList()))
                .toList();
        // what is cut before its day still takes the place of a maker then
        List<Job> cut = due.stream()
                .filter(DueCut::isCut)
                .map(each -> new Job(each.orderId(), each.cutBy(), List.of()))
                .toList();
        return new Read(desk, desk.waiting(), Math.max(1, room.tables().size()), backlog.jobsOfAnOrder(), uncut, cut);
    }

    @Override
    public CommittedWork now() {
        return read().now();
    }

    @Override
    public CommittedWork before(String orderId, LocalDate cutBy) {
        return read().before(orderId, cutBy);
    }

    private record Read(TailorDesk desk, int reviews, int tables, int jobsOfASuit, List<Job> uncut, List<Job> cut)
            implements WorkAhead {

        @Override
        public CommittedWork now() {
            return work(reviews, job -> true);
        }

        @Override
        public CommittedWork before(String orderId, LocalDate cutBy) {
            boolean waits = desk.task(orderId).isPresent();
            return work(
                    Math.max(0, reviews - (waits ? 1 : 0)),
                    job -> !job.orderId().equals(orderId) && !job.by().isAfter(cutBy));
        }

        private CommittedWork work(int reviewed, Predicate<Job> counted) {
            return new CommittedWork(
                    reviewed,
                    tables,
                    jobsOfASuit,
                    uncut.stream()
                            .filter(counted)
                            .flatMap(job ->
                                    job.seconds().stream().map(seconds -> new CommittedWork.Cut(job.by(), seconds)))
                            .toList(),
                    Stream.concat(uncut.stream(), cut.stream())
                            .filter(counted)
                            .map(Job::by)
                            .toList());
        }
    }

    private static LocalDate unpromised(HouseTimes house, Uncut order) {
        HouseCapacity.Making making = house.capacity().making();
        return house.calendar().minus(order.due(), making.days() + making.shippingDays());
    }
}
