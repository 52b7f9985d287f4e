package io.tailorline.portal.sales.promise;

import io.tailorline.portal.sales.promise.OrderPromises.DueCut;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.production.OrderBacklog;
import io.tailorline.workflow.production.OrderBacklog.Uncut;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The work ahead from what process, pattern room and cutter room know, and from what was promised. An order without a
 * promise must be cut as early as its due day asks for.
 */
public final class KnownWork implements WorkAhead {

    private final HouseTimesSource times;
    private final OrderPromises promises;
    private final OrderBacklog backlog;
    private final TailorDesk desk;
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
        this.room = room;
        this.clock = clock;
    }

    private record Job(String orderId, LocalDate by, double seconds) {}

    @Override
    public CommittedWork now() {
        return work(desk.waiting(), job -> true);
    }

    @Override
    public CommittedWork besides(String orderId) {
        return work(desk.waiting(), job -> !job.orderId().equals(orderId));
    }

    @Override
    public CommittedWork before(String orderId, LocalDate cutBy) {
        boolean waits = desk.task(orderId).isPresent();
        return work(
                Math.max(0, desk.waiting() - (waits ? 1 : 0)),
                job -> !job.orderId().equals(orderId) && !job.by().isAfter(cutBy));
    }

    private CommittedWork work(int reviews, Predicate<Job> counted) {
        HouseTimes house = times.current();
        List<DueCut> due = promises.dueCuts(house.calendar().today(clock.instant()));
        Map<String, LocalDate> promised = due.stream().collect(Collectors.toMap(DueCut::orderId, DueCut::cutBy));
        List<Job> uncut = backlog.uncut().stream()
                .map(order -> new Job(
                        order.orderId(),
                        promised.getOrDefault(order.orderId(), unpromised(house, order)),
                        order.tableSeconds().orElse(house.capacity().table().usualSeconds())))
                .filter(counted)
                .toList();
        // what is cut before its day still takes the place of a maker then
        List<LocalDate> begun = new ArrayList<>(uncut.stream().map(Job::by).toList());
        due.stream()
                .filter(DueCut::isCut)
                .filter(cut -> counted.test(new Job(cut.orderId(), cut.cutBy(), 0)))
                .forEach(cut -> begun.add(cut.cutBy()));
        return new CommittedWork(
                reviews,
                Math.max(1, room.tables().size()),
                uncut.stream()
                        .map(job -> new CommittedWork.Cut(job.by(), job.seconds()))
                        .toList(),
                begun);
    }

    private static LocalDate unpromised(HouseTimes house, Uncut order) {
        HouseCapacity.Making making = house.capacity().making();
        return house.calendar().minus(order.due(), making.days() + making.shippingDays());
    }
}
