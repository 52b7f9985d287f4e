package io.tailorline.workflow.production.step;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Text;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.cloth.OrderCloth;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.workshop.stock.ClothAnswer;
import io.tailorline.workflow.workshop.stock.Reservation;
import java.util.Optional;

/**
 * Makes sure that a material has its cloth before its marker is asked for: what was reserved with the order, or else
 * now. What finds none waits, and comes here again. While the house does not count its cloth there is always some.
 */
public class TakeClothStep {

    private final OrderCloth cloth;
    private final CutOrders orders;

    public TakeClothStep(OrderCloth cloth, CutOrders orders) {
        this.cloth = cloth;
        this.orders = orders;
    }

    /**
     * @param workId number of an order, for its shell, or id of another of its materials
     * @return refused where it must wait
     */
    public StepResult take(String workId) {
        if (!cloth.isCounted()) {
            return StepResult.done();
        }
        MaterialWork work = MaterialWork.parse(workId);
        orders.decided(workId); // before its roll, as everybody does
        Optional<Notice> why = cloth.take(work)
                .map(reserved -> othersFirst(work, reserved.reservation()), none -> Optional.of(none(none)));
        if (why.isEmpty()) {
            return StepResult.done();
        }
        orders.move(workId, OrderState.WAITING_CLOTH, why.stream().toList());
        return new StepResult.Refused(StepResult.Refusal.NO_CLOTH);
    }

    /** Its length lies behind one that others have: until they are cut nobody knows where it begins. */
    private Optional<Notice> othersFirst(MaterialWork work, Reservation reservation) {
        return cloth.cloth(work).isPresent()
                ? Optional.empty()
                : Optional.of(Notice.of("cloth.others-first", new Text(reservation.roll())));
    }

    private static Notice none(ClothAnswer.NoCloth none) {
        Text article = new Text(none.request().article());
        Quantity needed = Quantity.mm(none.neededMm());
        Quantity longest = Quantity.mm(none.longestMm());
        return none.expected()
                .map(day -> Notice.of("cloth.expected", article, needed, longest, new Text(day.toString())))
                .orElseGet(() -> Notice.of("cloth.none", article, needed, longest));
    }
}
