package io.tailorline.portal.workshop.stock;

import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.workflow.workshop.stock.CustomersCloth;
import io.tailorline.workflow.workshop.stock.StockReservation;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Cloth that customers have brought: what is in the house for whom, and what goes back to them. */
@Component
public class CustomersClothDesk {

    private final CustomersCloth customers;
    private final StockReservation reservations;
    private final StockDesk desk;

    CustomersClothDesk(CustomersCloth customers, StockReservation reservations, StockDesk desk) {
        this.customers = customers;
        this.reservations = reservations;
        this.desk = desk;
    }

    /** What becomes of it. */
    public enum Use {
        /** Its customer has its number and has not ordered yet. */
        NOT_ORDERED,
        /** Its order is to be cut from it, or waits for it. */
        FOR_ITS_ORDER,
        /** Its order is cut, cancelled, or made of other cloth. */
        GOES_BACK;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param owner its order, or the number that its customer orders with
     * @param lengthMm that is left, or that is expected
     */
    public record Brought(String roll, String article, String owner, Use use, double lengthMm, String place) {

        /** Whether {@code owner} is an order. */
        public boolean isOrdered() {
            return use != Use.NOT_ORDERED;
        }
    }

    public List<Brought> all() {
        return customers.all().stream().map(this::brought).toList();
    }

    private Brought brought(StockedRoll one) {
        String owner = one.roll().onlyFor().orElseThrow();
        double length = one.roll().currentMm() > 0
                ? one.roll().currentMm()
                : one.roll().length().ticketMm();
        return new Brought(
                one.roll().id(),
                one.roll().article(),
                owner,
                use(owner, one),
                length,
                one.roll().place());
    }

    private Use use(String owner, StockedRoll one) {
        if (CustomersCloth.isNumber(owner)) {
            return Use.NOT_ORDERED;
        }
        boolean isAwaited = reservations.waiting(owner).stream()
                .anyMatch(wait -> wait.request().article().equals(one.roll().article()));
        return isAwaited || !one.reservations().isEmpty() ? Use.FOR_ITS_ORDER : Use.GOES_BACK;
    }

    /** All that is left of it is with its customer again; recorded. */
    public void giveBack(String roll, String by) throws StockRefused {
        desk.perform(AuditAction.ROLL_CHANGED, roll, Map.of("what", "give-back"), () -> customers.giveBack(roll, by));
    }
}
