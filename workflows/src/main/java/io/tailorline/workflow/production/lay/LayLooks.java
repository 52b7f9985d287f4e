package io.tailorline.workflow.production.lay;

import io.tailorline.workflow.cutroom.JobsOfOrders;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.platform.database.DatabaseFault;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.cloth.OrderCloth;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.LayMembers;
import io.tailorline.workflow.production.recovery.EachWork;
import io.tailorline.workflow.production.step.EndedLays;
import io.tailorline.workflow.production.step.LayProcesses;
import io.tailorline.workflow.workshop.HouseSwitches;
import io.tailorline.workflow.workshop.stock.CustomersCloth;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks at the orders that wait for others of their cloth: those that share a marker begin, and who has waited long
 * enough goes alone, as all do once the house lays no lays any more. Of two portals that look one tells. What fails is
 * counted with its order or lay, and keeps nobody else waiting.
 */
public final class LayLooks {

    /** How often a lay is begun, look by look, until its orders go alone. */
    static final int MOST_TRIES = 3;

    private final HouseSwitches house;
    private final LayMembers members;
    private final CutOrders orders;
    private final OrderedCloth.OfOrders cloths;
    private final OrderCloth cloth;
    private final CustomersCloth brought;
    private final JobsOfOrders jobs;
    private final LayProcesses processes;
    private final EndedLays ended;
    private final Limits limits;
    private final LongSupplier numbers;
    private final InstantSource clock;
    private final TransactionOperations transaction;
    private final EachWork each;

    /** Of lays that could not be begun, by their orders; counted by each portal for itself. */
    private final Map<List<String>, Integer> failed = new HashMap<>();

    /**
     * What a house decides about its lays besides the time that one waits.
     *
     * @param most orders of one
     * @param perSuit from the marker to the end of the cut, for each order of a lay
     * @param afterCut from the end of the cut to the day on which an order is due
     */
    public record Limits(int most, Duration perSuit, Duration afterCut) {}

    public LayLooks(
            HouseSwitches house,
            LayMembers members,
            CutOrders orders,
            OrderedCloth.OfOrders cloths,
            OrderCloth cloth,
            CustomersCloth brought,
            JobsOfOrders jobs,
            LayProcesses processes,
            EndedLays ended,
            Limits limits,
            LongSupplier numbers,
            InstantSource clock,
            TransactionOperations transaction,
            EachWork each) {
        this.house = house;
        this.members = members;
        this.orders = orders;
        this.cloths = cloths;
        this.cloth = cloth;
        this.brought = brought;
        this.jobs = jobs;
        this.processes = processes;
        this.ended = ended;
        this.limits = limits;
        this.numbers = numbers;
        this.clock = clock;
        this.transaction = transaction;
        this.each = each;
    }

    /** Returns how many orders went on, together or alone. */
    public int look() {
        each.count(members.stranded(), this::endStranded);
        List<LayMembers.Waiting> waiting = members.waiting();
        if (waiting.isEmpty()) {
            return 0;
        }
        List<LayMembers.Waiting> alone =
                waiting.stream().filter(order -> !mayShare(order.orderId())).toList();
        int gone = each.count(alone, order -> alone(order.orderId()));
        List<ReadyWork> ready = new ArrayList<>();
        each.count(waiting.stream().filter(order -> !alone.contains(order)).toList(), order -> ready.add(ready(order)));
        LayChoice choice =
                LayChoice.of(ready, clock.instant(), new LayWindow(house.layWindow(), limits.most(), limits.perSuit()));
        failed.keySet()
                .retainAll(choice.lays().stream().map(LayChoice.Lay::works).toList());
        gone += each.count(choice.alone(), this::alone);
        for (LayChoice.Lay lay : choice.lays()) {
            gone += each.count(List.of(lay), this::begin) * lay.works().size();
        }
        return gone;
    }

    /** What may be cut already is held when it comes to a table, by itself: a person may be asked about it. */
    private boolean mayShare(String orderId) {
        return house.lays() && !jobs.isUnsure(orderId);
    }

    /** Cloth that its customer brought is nobody else's: such an order waits no longer than until it is seen. */
    private ReadyWork ready(LayMembers.Waiting order) {
        Instant latest = order.due().atStartOfDay(ZoneOffset.UTC).toInstant().minus(limits.afterCut());
        return new ReadyWork(order.orderId(), kind(order.orderId()), order.since(), latest, isBrought(order.orderId()));
    }

    private boolean isBrought(String orderId) {
        return cloth.isCounted() && !brought.of(orderId).isEmpty();
    }

    /** Cloth, and what of it must be the same: as it was ordered, and its roll, or its lot where it is counted. */
    private String kind(String orderId) {
        OrderedCloth ordered = cloths.cloth(orderId);
        return ordered.fabric() + " " + ordered.roll() + " "
                + cloth.of(MaterialWork.shell(orderId))
                        .map(held -> held.lot() + held.asOrder())
                        .orElse("");
    }

    private boolean alone(String orderId) {
        transaction.executeWithoutResult(status -> {
            orders.get(orderId);
            if (members.waits(orderId)) {
                members.alone(orderId);
                orders.decided(orderId);
                processes.laidOtherwise(orderId);
            }
        });
        return true;
    }

    /** Where its cloth is not there in one length, or it fails each time, each goes alone. */
    private boolean begin(LayChoice.Lay lay) {
        boolean isLastTry = failed.merge(lay.works(), 1, Integer::sum) >= MOST_TRIES;
        boolean begun;
        try {
            begun = Objects.requireNonNull(transaction.execute(status -> {
                boolean there = begin(lay.works());
                if (!there) {
                    status.setRollbackOnly();
                }
                return there;
            }));
        } catch (RuntimeException fault) {
            if (!isLastTry || DatabaseFault.isCauseOf(fault)) {
                throw fault;
            }
            begun = false;
        }
        failed.remove(lay.works());
        if (!begun) {
            each.count(lay.works(), this::alone);
        }
        return true;
    }

    private boolean begin(List<String> works) {
        works.forEach(orders::get);
        if (!works.stream().allMatch(order -> members.waits(order) && mayShare(order))) {
            return false;
        }
        String first = works.get(0);
        String lay = MaterialWork.lay(numbers.getAsLong());
        orders.addLay(lay, first, cloths.cloth(first));
        members.join(lay, works);
        // the row of each before the roll, as everybody does
        works.forEach(order -> orders.move(order, OrderState.NESTING));
        if (cloth.isCounted() && !cloth.takeTogether(MaterialWork.shell(lay), works)) {
            return false;
        }
        processes.beginLay(lay);
        return true;
    }

    private boolean endStranded(String lay) {
        transaction.executeWithoutResult(status -> {
            orders.get(lay);
            if (!jobs.knifeMayHaveCut(lay)) {
                processes.end(lay, "a step of it failed");
                ended.refuse(lay);
            }
        });
        return true;
    }
}
