package io.tailorline.workflow.production.engine;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.JobDecisions;
import io.tailorline.workflow.cutroom.JobsOfOrders;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.production.ChangeRule;
import io.tailorline.workflow.production.ChangeRule.CutCloth;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.CutOrder;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.LayMembers;
import io.tailorline.workflow.production.persistence.MaterialWorks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the jobs of all materials of an order mean for the order: a knife in its lining is a knife in its suit. Of an
 * order with a shell alone it is what the shell's jobs mean.
 */
final class WorksOfOrders {

    /** Of a job whose table tells so, whoever has started it. */
    private static final Set<JobState> KNIFE_IN_CLOTH =
            EnumSet.of(JobState.CUTTING, JobState.PAUSED, JobState.UNCERTAIN);

    /** Of a job that a house may name as what closes a part of its order, the first one first. */
    private static final Set<JobState> WAITING =
            EnumSet.of(JobState.QUEUED, JobState.LOADING, JobState.SCAN, JobState.READY);

    private final MaterialWorks works;
    private final CutOrders orders;
    private final JobsOfOrders orderCuts;
    private final JobDecisions jobs;
    private final LayMembers lays;

    WorksOfOrders(MaterialWorks works, CutOrders orders, JobsOfOrders orderCuts, JobDecisions jobs, LayMembers lays) {
        this.lays = lays;
        this.works = works;
        this.orders = orders;
        this.orderCuts = orderCuts;
        this.jobs = jobs;
    }

    /** All works of an order and their open jobs, in the versions that a decision is about. */
    record Seen(List<String> ids, List<String> openJobs) {}

    Seen read(String orderId) {
        List<String> ids = new ArrayList<>(works.ids(orderId));
        // what becomes of its lay is decided with it
        lays.openLay(orderId).ifPresent(lay -> ids.add(orders.get(lay).orderId()));
        return new Seen(
                ids, ids.stream().flatMap(id -> jobs.readOpen(id).stream()).toList());
    }

    /** Also those of which only a job is known: after a restore a table may tell of a material that is yet to begin. */
    private List<String> everCut(String orderId) {
        List<String> further = Arrays.stream(Material.values())
                .filter(material -> material != Material.SHELL)
                .map(material -> new MaterialWork(orderId, material).id())
                .toList();
        return Stream.concat(works.ids(orderId).stream(), orderCuts.withJobs(further).stream())
                .distinct()
                .toList();
    }

    /** Whoever changes one of them at the same time comes second. */
    void decided(Seen seen) {
        seen.openJobs().forEach(jobs::decided);
        seen.ids().forEach(orders::decided);
    }

    /** Whether it was cut in a lay, which may have left some of its pieces. */
    boolean wasShared(String orderId) {
        return lays.lay(orderId).isPresent();
    }

    boolean knifeMayHaveCut(String orderId) {
        return everCut(orderId).stream().anyMatch(orderCuts::knifeMayHaveCut);
    }

    boolean isUnsure(String orderId) {
        return Stream.concat(everCut(orderId).stream(), lays.openLay(orderId).stream())
                .anyMatch(orderCuts::isUnsure);
    }

    boolean hasWrittenOff(String orderId) {
        return everCut(orderId).stream().anyMatch(orderCuts::hasWrittenOff);
    }

    void writeOff(String orderId) {
        everCut(orderId).forEach(jobs::writeOff);
    }

    /** Until the first table comes to one of its jobs, s; empty where it has none. */
    Optional<Double> secondsAhead(String orderId) {
        return works.ids(orderId).stream()
                .flatMap(id -> orderCuts.secondsAhead(id).stream())
                .min(Comparator.naturalOrder());
    }

    /** Whether a table cuts for it at this moment, or has been told to: it is to end first. */
    boolean knifeRuns(String orderId) {
        return works.ids(orderId).stream().anyMatch(orderCuts::knifeRuns);
    }

    /** Of several jobs the one counts that has come farthest before its start. */
    ChangeRule.Standing standing(CutOrder order) {
        List<String> ids = everCut(order.orderId());
        CutCloth cut = cut(order.orderId(), ids);
        boolean isUnsure = ids.stream().anyMatch(orderCuts::isUnsure);
        Optional<JobState> farthest = ids.stream()
                .flatMap(id -> orderCuts.lastState(id).stream())
                .filter(WAITING::contains)
                .max(Comparator.naturalOrder());
        boolean isItsOwn =
                ids.size() == 1 || farthest.isEmpty() || !order.state().isOnTheWayToATable();
        return new ChangeRule.Standing(
                isItsOwn ? order.state() : OrderState.WAITING_TABLE,
                isItsOwn ? orderCuts.lastState(order.orderId()) : farthest,
                cut != CutCloth.NONE,
                isUnsure,
                cut,
                waits(order));
    }

    private CutCloth cut(String orderId, List<String> ids) {
        if (isStarted(orderId)) {
            return CutCloth.SHELL;
        }
        return ids.stream().anyMatch(this::isStarted) ? CutCloth.FURTHER : CutCloth.NONE;
    }

    private boolean isStarted(String work) {
        return orderCuts.knifeMayHaveCut(work)
                || orderCuts.lastState(work).filter(KNIFE_IN_CLOTH::contains).isPresent();
    }

    private boolean waits(CutOrder order) {
        return order.state() == OrderState.WAITING_CLOTH
                || works.ids(order.orderId()).stream()
                        .flatMap(id -> orders.find(id).stream())
                        .anyMatch(work -> work.state() == OrderState.WAITING_CLOTH);
    }
}
