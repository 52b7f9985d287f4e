package io.tailorline.portal.workshop.stock;

import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.web.Refusal;
import io.tailorline.workflow.workshop.stock.ClothRequest;
import io.tailorline.workflow.workshop.stock.StockReservation;
import io.tailorline.workflow.workshop.stock.StockReservation.ClothWait;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a planner decides about orders that wait for cloth; recorded. */
@Component
public class WaitingDesk {

    private final StockReservation reservations;
    private final AuditedActions audited;

    WaitingDesk(StockReservation reservations, AuditedActions audited) {
        this.reservations = reservations;
        this.audited = audited;
    }

    /**
     * An order that waits for the lot of an earlier one takes cloth of any lot.
     *
     * @throws StockRefused where it waits for no lot
     */
    public void anyLot(String order) throws StockRefused {
        List<ClothRequest> waits = reservations.waiting(order).stream()
                .map(ClothWait::request)
                .filter(request -> request.asOrder().isPresent())
                .toList();
        if (waits.isEmpty()) {
            throw new StockRefused(HttpStatus.CONFLICT, Refusal.of("waiting-no-lot", "order", order, ""));
        }
        audited.perform(
                AuditAction.LOT_GIVEN_UP,
                order,
                Map.of("asOrder", waits.get(0).asOrder().orElseThrow()),
                () -> waits.forEach(wait -> reservations.confirm(ofAnyLot(wait))));
    }

    private static ClothRequest ofAnyLot(ClothRequest wait) {
        return new ClothRequest(
                wait.order(),
                wait.material(),
                wait.part(),
                wait.article(),
                wait.lengthMm(),
                wait.widthMm(),
                wait.due(),
                Optional.empty());
    }
}
