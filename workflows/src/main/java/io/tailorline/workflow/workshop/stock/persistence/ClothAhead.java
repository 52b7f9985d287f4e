package io.tailorline.workflow.workshop.stock.persistence;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.ReservedCloth;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollPlacement;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import io.tailorline.workflow.workshop.stock.UsableLength;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cloth a reservation is laid on when it is the next one to be cut: as far out as it can lie while all others of
 * the roll keep a place further in, and as long as they leave it. What is skipped comes off before it, so that nobody
 * may have to lie there: while the others have no place without it, it is not its turn.
 */
final class ClothAhead {

    /** Rounding of lengths on the 0.01 mm grid, mm. */
    private static final double TOLERANCE = 0.005;

    private ClothAhead() {}

    static Optional<ReservedCloth> of(StockedRoll roll, Reservation held) {
        List<Reservation> others = roll.reservations().stream()
                .filter(one -> !one.id().equals(held.id()))
                .toList();
        if (others.size() == roll.reservations().size()) {
            return Optional.empty();
        }
        List<UsableLength> lengths = roll.usable();
        for (int first = 0; first < lengths.size(); first++) {
            UsableLength here = lengths.get(first);
            if (here.mm() + TOLERANCE >= held.lengthMm()) {
                RollPlacement rest = RollPlacement.of(without(lengths, first, held.lengthMm()), others);
                if (rest.isPlaced()) {
                    return Optional.of(ahead(roll, held, here, rest));
                }
            }
        }
        return Optional.empty();
    }

    /** What is left of the lengths when this much is cut from the beginning of one of them. */
    private static List<UsableLength> without(List<UsableLength> lengths, int first, double mm) {
        UsableLength here = lengths.get(first);
        List<UsableLength> left = new ArrayList<>(lengths.subList(first + 1, lengths.size()));
        if (here.mm() - mm > TOLERANCE) {
            left.add(0, new UsableLength(here.fromMm() + mm, here.toMm()));
        }
        return left;
    }

    /** @param rest where the others lie */
    private static ReservedCloth ahead(StockedRoll stocked, Reservation held, UsableLength length, RollPlacement rest) {
        Roll roll = stocked.roll();
        double others = rest.places().stream()
                .filter(one -> one.fromMm() < length.toMm())
                .map(RollPlacement.Placed::reservation)
                .mapToDouble(Reservation::lengthMm)
                .sum();
        double available = length.mm() - others;
        List<Fabric.Flaw> flaws = stocked.flaws().stream()
                .filter(flaw ->
                        flaw.ring().maxX() > length.fromMm() && flaw.ring().minX() < length.fromMm() + available)
                .map(flaw -> flaw.onTable(length.fromMm()))
                .toList();
        return new ReservedCloth(
                held,
                roll,
                roll.version(),
                length.fromMm() - roll.length().consumedMm(),
                available,
                roll.width().leastMm(),
                flaws);
    }
}
