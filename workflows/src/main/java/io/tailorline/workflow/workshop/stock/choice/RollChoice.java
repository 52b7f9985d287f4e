package io.tailorline.workflow.workshop.stock.choice;

import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.RollPlacement;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import io.tailorline.workflow.workshop.stock.UsableLength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses the roll by what it leaves behind: the least of {@code used + d(rest after) - d(rest before)}, in metres; of
 * equal ones that of the oldest lot, then that of the smaller number. Free cloth that a cut would skip is lost whole.
 */
public final class RollChoice {

    /** Differences below are none, m: a millimetre of cloth is worth no search for another roll. */
    private static final double EQUAL = 0.001;

    private static final double MM_PER_METRE = 1000;

    private final RemnantWorth worth;

    public RollChoice(RemnantWorth worth) {
        this.worth = worth;
    }

    /** A roll on which a reservation would find a place, and what that costs in metres. */
    public record Scored(StockedRoll roll, double cost) {}

    /**
     * Those on which it fits, the best first.
     *
     * @param wanted not among the reservations of any of the rolls, and as long as on the article's full width
     */
    public List<Scored> best(List<StockedRoll> rolls, Reservation wanted, NarrowCloth narrow) {
        List<Scored> scored = new ArrayList<>(rolls.stream()
                .flatMap(roll -> cost(roll, wanted, narrow).stream().map(cost -> new Scored(roll, cost)))
                .sorted(Comparator.comparingDouble(Scored::cost)
                        .thenComparing(one -> one.roll().lot().since())
                        .thenComparing(one -> one.roll().roll().id()))
                .toList());
        if (scored.isEmpty()) {
            return scored;
        }
        double least = scored.get(0).cost();
        List<Scored> equal = scored.stream()
                .filter(one -> one.cost() - least < EQUAL)
                .sorted(Comparator.comparing((Scored one) -> one.roll().lot().since())
                        .thenComparing(one -> one.roll().roll().id()))
                .toList();
        return Stream.concat(equal.stream(), scored.stream().filter(one -> !equal.contains(one)))
                .toList();
    }

    /**
     * In metres of the article's full width; empty where it does not fit. Of a narrow remnant nothing is lost that
     * would not be lost without it.
     */
    public Optional<Double> cost(StockedRoll roll, Reservation asked, NarrowCloth narrow) {
        Reservation wanted = narrow.on(roll.roll(), asked);
        RollPlacement before = roll.placement();
        List<Reservation> all = new ArrayList<>(roll.reservations());
        all.add(wanted);
        RollPlacement after = RollPlacement.of(roll.usable(), all);
        if (!after.isPlaced()) {
            return Optional.empty();
        }
        if (narrow.share(roll.roll()) < 1) {
            return Optional.of(0.0);
        }
        return Optional.of(wanted.lengthMm() / MM_PER_METRE + lostMetres(after) - lostMetres(before));
    }

    /** All of what cuts would skip, and of the rest what nobody will use. */
    private double lostMetres(RollPlacement placement) {
        List<UsableLength> skipped = placement.freeBefore();
        return placement.free().stream()
                .mapToDouble(
                        length -> skipped.contains(length) ? length.mm() / MM_PER_METRE : worth.lostMetres(length.mm()))
                .sum();
    }
}
