package io.tailorline.workflow.workshop.stock;

import java.util.List;

/**
 * A roll with all that is known of it: what pages and lists show.
 *
 * @param reservations that hold cloth of it now
 * @param rule of the house for what ends a length
 */
public record StockedRoll(Roll roll, Lot lot, List<RollFlaw> flaws, List<Reservation> reservations, LengthRule rule) {

    public StockedRoll {
        flaws = List.copyOf(flaws);
        reservations = List.copyOf(reservations);
    }

    /** Its usable lengths, reserved or not, from the outer end. */
    public List<UsableLength> usable() {
        return UsableLengths.of(roll, flaws, rule);
    }

    /** Where what is reserved lies, and what stays free. */
    public RollPlacement placement() {
        return RollPlacement.of(usable(), reservations);
    }

    /** Free lengths that the need can be cut from; none while the roll may not be promised to anybody. */
    public List<UsableLength> freeFor(ClothNeed need) {
        if (!roll.state().mayBeReserved()) {
            return List.of();
        }
        List<UsableLength> lengths = UsableLengths.forNeed(roll, flaws, rule, ClothNeed.ANY.withWidest(need));
        return RollPlacement.of(lengths, reservations).free().stream()
                .filter(length -> length.mm() >= need.lengthMm())
                .toList();
    }

    /** Soft and firm together, mm. */
    public double reservedMm() {
        return reservations.stream().mapToDouble(Reservation::lengthMm).sum();
    }
}
