package io.tailorline.workflow.patternroom.cost;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.workflow.patternroom.ChangeCosts;
import io.tailorline.workflow.patternroom.SpecifiedOrder;
import io.tailorline.workflow.patternroom.SpecifiedOrders;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Costs of a change without a marker. The order's own marker and program count for what they say: its density is the
 * one that the changed pieces are reckoned with, and its table time is changed by what the pieces change.
 */
public final class EstimatedCosts implements ChangeCosts {

    /**
     * Way of the head with the knife up for each copy, s. Measured on 36 programs of suits on the reference table: 22 s
     * for 39 copies, 31 s for 49.
     */
    private static final double AIR_SECONDS = 0.6;

    private static final double MM_PER_METRE = 1000;

    private final SpecifiedOrders orders;
    private final Function<SpecifiedOrder, TableProfile> tables;
    private final Map<TableProfile, PieceTimes> times = new ConcurrentHashMap<>();
    private final double budgetSeconds;

    /** @param tables the kind of table that an order is reckoned for */
    public EstimatedCosts(SpecifiedOrders orders, Function<SpecifiedOrder, TableProfile> tables, double budgetSeconds) {
        this.orders = orders;
        this.tables = tables;
        this.budgetSeconds = budgetSeconds;
    }

    /** Pieces of a suit together. */
    private record Pieces(double seconds, double area) {}

    @Override
    public Optional<ChangeCost> of(String orderId, Pattern now, Pattern changed) {
        return orders.find(orderId).flatMap(order -> of(order, now, changed));
    }

    private Optional<ChangeCost> of(SpecifiedOrder order, Pattern now, Pattern changed) {
        TableProfile table = tables.apply(order);
        Optional<Pieces> before = pieces(now, table);
        Optional<Pieces> after = pieces(changed, table);
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        Fabric fabric = order.specification().fabric();
        double density = order.efficiency().orElseGet(() -> UsualDensity.of(fabric));
        double width = density * fabric.usableWidth();
        boolean isMade =
                order.markerLength().isPresent() && order.predictedSeconds().isPresent();
        double length = order.markerLength().orElse(before.get().area() / width);
        double seconds = order.predictedSeconds().orElse(before.get().seconds());
        double moreCloth = (after.get().area() - before.get().area()) / width;
        double moreTime = after.get().seconds() - before.get().seconds();
        return Optional.of(new ChangeCost(
                new Cost(length, seconds, before.get().area(), !isMade),
                new Cost(length + moreCloth, seconds + moreTime, after.get().area(), true),
                budgetSeconds,
                orders.due(order.orderId())));
    }

    private Optional<Pieces> pieces(Pattern pattern, TableProfile table) {
        PieceTimes known = times.computeIfAbsent(table, PieceTimes::new);
        double seconds = 0;
        double cutLength = 0;
        double area = 0;
        int copies = 0;
        for (Piece piece : pattern.pieces()) {
            if (piece.material() != Material.SHELL) {
                continue;
            }
            Optional<PieceTimes.Time> time = known.of(piece);
            if (time.isEmpty()) {
                return Optional.empty();
            }
            seconds += time.get().seconds();
            cutLength += time.get().cutLength();
            area += time.get().area();
            copies += time.get().copies();
        }
        double sharpenings = Math.floor(cutLength / MM_PER_METRE / table.sharpenEveryMetres());
        return Optional.of(new Pieces(seconds + copies * AIR_SECONDS + sharpenings * table.sharpenSeconds(), area));
    }
}
