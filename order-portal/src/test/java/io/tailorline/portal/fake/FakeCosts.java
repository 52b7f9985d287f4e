package io.tailorline.portal.fake;

import io.tailorline.pattern.piece.Pattern;
import io.tailorline.workflow.patternroom.ChangeCosts;
import io.tailorline.workflow.production.OrderToCut;
import java.time.LocalDate;
import java.util.Optional;

/** What changes of a workshop's orders cost, by the area of the pieces alone. */
final class FakeCosts implements ChangeCosts {

    private final OrderToCut workshop;

    FakeCosts(OrderToCut workshop) {
        this.workshop = workshop;
    }

    @Override
    public Optional<ChangeCost> of(String orderId, Pattern now, Pattern changed) {
        return workshop.specification(orderId)
                .map(order -> new ChangeCost(
                        cost(now, false),
                        cost(changed, true),
                        workshop.budgetSeconds(),
                        LocalDate.parse("2099-12-31")));
    }

    private static Cost cost(Pattern pattern, boolean estimated) {
        double area = pattern.pieces().stream()
                .mapToDouble(piece -> Math.abs(piece.geometry().cutLine().signedArea()))
                .sum();
        return new Cost(area / 1200, area / 20_000, area, estimated);
    }
}
