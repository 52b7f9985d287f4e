package io.tailorline.portal.sales.web;

import io.tailorline.pattern.piece.Material;
import io.tailorline.portal.sales.order.Order;
import io.tailorline.portal.sales.order.OrderId;
import io.tailorline.portal.sales.persistence.Orders;
import io.tailorline.portal.sales.state.CustomerState;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.production.ChangeUntil;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds an order, what it is made of and how far it has come. */
@Component
class OrderFinder {

    /** Planned is also what takes its table longer than the house wants, until a tailor has decided. */
    private static final Set<OrderState> FOR_A_PERSON = Set.of(
            OrderState.REJECTED,
            OrderState.MEASUREMENT_REVIEW,
            OrderState.TAILOR_REVIEW,
            OrderState.PLANNED,
            OrderState.INCIDENT);

    private static final Set<OrderState> CUT = Set.of(OrderState.CUT, OrderState.BUNDLED);

    private final TailorDesk desk;
    private final Orders orders;
    private final OrderToCut workshop;
    private final CutRoom room;
    private final KnifeTime knife;

    OrderFinder(Orders orders, OrderToCut workshop, TailorDesk desk, CutRoom room, KnifeTime knife) {
        this.knife = knife;
        this.desk = desk;
        this.room = room;
        this.orders = orders;
        this.workshop = workshop;
    }

    /**
     * @param withTailor the order waits for a tailor's decision
     * @param job state of its last job; empty before it came to a table
     * @param changeUntil what of it may be changed now
     */
    record Found(
            Order order,
            OrderSpecification specification,
            OrderProgress progress,
            boolean withTailor,
            Optional<JobState> job,
            ChangeUntil changeUntil) {

        CustomerState shown() {
            return CustomerState.of(new CustomerState.Facts(
                    progress.state(),
                    withTailor,
                    job,
                    progress.knifeStarted(),
                    progress.unsure(),
                    !progress.cut().cut().isEmpty(),
                    isShellCut()));
        }

        /** All of its shell is cut, and another material is not yet. */
        boolean isShellCut() {
            return progress.state() == OrderState.CUTTING
                    && progress.materials().stream()
                            .anyMatch(each -> each.material() == Material.SHELL && each.state() == OrderState.CUT);
        }

        /** Whether a knife may be or have been in its cloth. */
        boolean hasMetTheKnife() {
            return progress.knifeStarted() || CUT.contains(progress.state());
        }

        boolean isSentBack() {
            return progress.state() == OrderState.REJECTED && !withTailor;
        }

        boolean mayBeMeasuredAgain() {
            return isSentBack() && !progress.knifeStarted();
        }
    }

    Optional<Found> find(String id) {
        if (!OrderId.isOne(id)) {
            return Optional.empty();
        }
        return orders.find(new OrderId(id))
                .flatMap(order -> workshop.current(id)
                        .flatMap(now -> workshop.changeUntil(id)
                                .map(until -> knife.of(id, until))
                                .map(until -> new Found(
                                        order,
                                        now.specification(),
                                        now.progress(),
                                        waits(now.progress()),
                                        room.ofOrder(id).map(CutRoom.Job::state),
                                        until))));
    }

    private boolean waits(OrderProgress progress) {
        return FOR_A_PERSON.contains(progress.state())
                && desk.task(progress.orderId()).isPresent();
    }
}
