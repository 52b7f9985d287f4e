package io.tailorline.workflow.patternroom.cost;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.workflow.patternroom.ChangeCosts;
import io.tailorline.workflow.patternroom.OrdersInProduction;
import io.tailorline.workflow.patternroom.OrdersInProduction.Plan;
import io.tailorline.workflow.patternroom.UsualDensity;
import io.tailorline.workflow.patternroom.persistence.StoredSpecifications;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

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

    private final OrdersInProduction orders;
    private final StoredSpecifications specifications;
    private final BiFunction<Plan, Fabric, TableProfile> tables;
    private final Map<TableProfile, PieceTimes> times = new ConcurrentHashMap<>();
    private final double budgetSeconds;

    /** @param tables the kind of table that an order on a cloth is reckoned for */
    public EstimatedCosts(
            OrdersInProduction orders,
            StoredSpecifications specifications,
            BiFunction<Plan, Fabric, TableProfile> tables,
            double budgetSeconds) {
        this.orders = orders;
        this.specifications = specifications;
        this.tables = tables;
        this.budgetSeconds = budgetSeconds;
    }

    /** Pieces of a suit together. */
    private record Pieces(double seconds, double area) {}

    @Override
    public Optional<ChangeCost> of(String orderId, Pattern now, Pattern changed) {
        return orders.plan(orderId).flatMap(plan -> of(orderId, plan, now, changed));
    }

    private Optional<ChangeCost> of(String orderId, Plan plan, Pattern now, Pattern changed) {
        Fabric fabric = specifications.get(orderId).fabric();
        TableProfile table = tables.apply(plan, fabric);
        Optional<Pieces> before = pieces(now, table);
        Optional<Pieces> after = pieces(changed, table);
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        double density = plan.efficiency().orElseGet(() -> UsualDensity.of(fabric));
        double width = density * fabric.usableWidth();
        boolean isMade =
                plan.markerLength().isPresent() && plan.predictedSeconds().isPresent();
        double length = plan.markerLength().orElse(before.get().area() / width);
        double seconds = plan.predictedSeconds().orElse(before.get().seconds());
        double moreCloth = (after.get().area() - before.get().area()) / width;
        double moreTime = after.get().seconds() - before.get().seconds();
        return Optional.of(new ChangeCost(
                new Cost(length, seconds, before.get().area(), !isMade),
                new Cost(length + moreCloth, seconds + moreTime, after.get().area(), true),
                budgetSeconds,
                specifications.due(orderId)));
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
