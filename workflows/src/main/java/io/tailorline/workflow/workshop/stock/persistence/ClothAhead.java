package io.tailorline.workflow.workshop.stock.persistence;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.ReservedCloth;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollPlacement;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import io.tailorline.workflow.workshop.stock.UsableLength;
import java.util.List;
import java.util.Optional;

/**
 * The cloth a reservation is laid on when it is the next one to be cut: from the beginning of the usable length that it
 * has a place in, as far as the others leave it. While a length further out holds cloth of others it is not its turn.
 */
final class ClothAhead {

    private ClothAhead() {}

    static Optional<ReservedCloth> of(StockedRoll roll, Reservation held) {
        RollPlacement placement = roll.placement();
        return placement.places().stream()
                .filter(one -> one.reservation().id().equals(held.id()))
                .findFirst()
                .flatMap(place -> roll.usable().stream()
                        .filter(length -> length.fromMm() <= place.fromMm() && place.fromMm() < length.toMm())
                        .findFirst())
                .filter(length -> isNext(length, placement))
                .map(length -> ahead(roll, held, length, placement));
    }

    /** What lies further out comes off before it: it must be nobody's. */
    private static boolean isNext(UsableLength length, RollPlacement placement) {
        return placement.places().stream().noneMatch(one -> one.fromMm() < length.fromMm());
    }

    private static ReservedCloth ahead(
            StockedRoll stocked, Reservation held, UsableLength length, RollPlacement placement) {
        Roll roll = stocked.roll();
        double others = placement.places().stream()
                .filter(one -> length.fromMm() <= one.fromMm() && one.fromMm() < length.toMm())
                .map(RollPlacement.Placed::reservation)
                .filter(one -> !one.id().equals(held.id()))
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
