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
import java.util.stream.IntStream;

/**
 * The cloth a reservation is laid on when it is the next one to be cut: where its marker was laid, as long as nothing
 * has happened to that stretch of the roll, else as far out as it can lie while all others of the roll keep a place
 * further in. What is skipped comes off before it, so that nobody may have to lie there: while the others have no place
 * without it, it is not its turn.
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
        return held.laidFromMm()
                .flatMap(from -> whereLaid(roll, held, from, lengths, others))
                .or(() -> furthestOut(roll, held, lengths, others));
    }

    private static Optional<ReservedCloth> whereLaid(
            StockedRoll roll, Reservation held, double from, List<UsableLength> lengths, List<Reservation> others) {
        for (int i = 0; i < lengths.size(); i++) {
            UsableLength here = lengths.get(i);
            if (from >= here.fromMm() - TOLERANCE && from < here.toMm()) {
                return at(roll, held, i, Math.max(from, here.fromMm()), lengths, others);
            }
        }
        return Optional.empty();
    }

    private static Optional<ReservedCloth> furthestOut(
            StockedRoll roll, Reservation held, List<UsableLength> lengths, List<Reservation> others) {
        return IntStream.range(0, lengths.size())
                .mapToObj(i -> at(roll, held, i, lengths.get(i).fromMm(), lengths, others))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** There, where its length is long enough and the others have a place further in. */
    private static Optional<ReservedCloth> at(
            StockedRoll roll,
            Reservation held,
            int index,
            double from,
            List<UsableLength> lengths,
            List<Reservation> others) {
        double to = lengths.get(index).toMm();
        if (to - from + TOLERANCE < held.lengthMm()) {
            return Optional.empty();
        }
        RollPlacement rest = RollPlacement.of(behind(lengths, index, from + held.lengthMm()), others);
        return rest.isPlaced() ? Optional.of(ahead(roll, held, from, to, rest)) : Optional.empty();
    }

    /** What is left of the lengths when one of them is cut off there, and all before it has come off. */
    private static List<UsableLength> behind(List<UsableLength> lengths, int index, double from) {
        double to = lengths.get(index).toMm();
        List<UsableLength> left = new ArrayList<>(lengths.subList(index + 1, lengths.size()));
        if (to - from > TOLERANCE) {
            left.add(0, new UsableLength(from, to));
        }
        return left;
    }

    /** @param rest where the others lie */
    private static ReservedCloth ahead(
            StockedRoll stocked, Reservation held, double from, double to, RollPlacement rest) {
        Roll roll = stocked.roll();
        double others = rest.places().stream()
                .filter(one -> one.fromMm() < to)
                .map(RollPlacement.Placed::reservation)
                .mapToDouble(Reservation::lengthMm)
                .sum();
        double available = to - from - others;
        List<Fabric.Flaw> flaws = stocked.flaws().stream()
                .filter(flaw -> flaw.ring().maxX() > from && flaw.ring().minX() < from + available)
                .map(flaw -> flaw.onCloth(from))
                .toList();
        return new ReservedCloth(
                held,
                roll,
                roll.version(),
                from - roll.length().consumedMm(),
                available,
                roll.width().leastMm(),
                flaws);
    }
}
