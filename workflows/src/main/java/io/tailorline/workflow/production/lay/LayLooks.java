package io.tailorline.workflow.production.lay;

import io.tailorline.workflow.cutroom.JobsOfOrders;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.cloth.OrderCloth;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.LayMembers;
import io.tailorline.workflow.production.step.EndedLays;
import io.tailorline.workflow.production.step.LayProcesses;
import io.tailorline.workflow.workshop.HouseSwitches;
import io.tailorline.workflow.workshop.stock.CustomersCloth;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks at the orders that wait for others of their cloth: those that share a marker begin, and who has waited long
 * enough goes alone, as all do once the house lays no lays any more. Of two portals that look one tells.
 */
public final class LayLooks {

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
            TransactionOperations transaction) {
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
    }

    /** Returns how many orders went on, together or alone. */
    public int look() {
        members.stranded().forEach(this::endStranded);
        List<LayMembers.Waiting> waiting = members.waiting();
        if (waiting.isEmpty()) {
            return 0;
        }
        if (!house.lays()) {
            waiting.forEach(each -> alone(each.orderId()));
            return waiting.size();
        }
        LayChoice choice = LayChoice.of(
                waiting.stream().map(this::ready).toList(),
                clock.instant(),
                new LayWindow(house.layWindow(), limits.most(), limits.perSuit()));
        choice.alone().forEach(this::alone);
        choice.lays().forEach(this::begin);
        return waiting.size() - choice.waiting().size();
    }

    /** Cloth that its customer brought is nobody else's: such an order waits no longer than until it is seen. */
    private ReadyWork ready(LayMembers.Waiting each) {
        Instant latest = each.due().atStartOfDay(ZoneOffset.UTC).toInstant().minus(limits.afterCut());
        return new ReadyWork(each.orderId(), kind(each.orderId()), each.since(), latest, isBrought(each.orderId()));
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

    private void alone(String orderId) {
        transaction.executeWithoutResult(status -> {
            orders.get(orderId);
            if (members.waits(orderId)) {
                members.alone(orderId);
                orders.decided(orderId);
                processes.laidOtherwise(orderId);
            }
        });
    }

    /** Where its cloth is not there in one length, each goes alone. */
    private void begin(LayChoice.Lay lay) {
        boolean begun = Objects.requireNonNull(transaction.execute(status -> {
            boolean there = begin(lay.works());
            if (!there) {
                status.setRollbackOnly();
            }
            return there;
        }));
        if (!begun) {
            lay.works().forEach(this::alone);
        }
    }

    private boolean begin(List<String> works) {
        works.forEach(orders::get);
        if (!works.stream().allMatch(members::waits)) {
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

    /** What a knife may have cut is not laid again: its step is tried until it succeeds. */
    private void endStranded(String lay) {
        transaction.executeWithoutResult(status -> {
            orders.get(lay);
            if (jobs.knifeMayHaveCut(lay)) {
                processes.retry(lay);
            } else {
                processes.end(lay, "a step of it failed");
                ended.refuse(lay);
            }
        });
    }
}
