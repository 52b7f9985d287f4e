package io.tailorline.workflow.workshop.stock.ledger;

import io.tailorline.geometry.Mm;
import io.tailorline.workflow.workshop.stock.ClothNeed;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.RollPlacement;
import io.tailorline.workflow.workshop.stock.RollPlacement.Outcome;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import io.tailorline.workflow.workshop.stock.StockRules;
import io.tailorline.workflow.workshop.stock.UsableLengths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether a roll still holds what is reserved of it. */
public final class Reserved {

    /** Of the least length, mm. */
    private static final double STEP = 0.01;

    private Reserved() {}

    /** Where its reservations lie on the roll as it is. */
    public static RollPlacement placement(
            Roll roll, List<RollFlaw> flaws, List<Reservation> reserved, StockRules rules) {
        return RollPlacement.of(UsableLengths.of(roll, flaws, rules.length()), reserved);
    }

    /** Why the roll cannot be of this length. */
    static Optional<StockRefusal> refusal(String field, double lengthMm, RollAccount account, Booking booking) {
        if (booking.reserved().isEmpty() || fits(0, lengthMm, account, booking)) {
            return Optional.empty();
        }
        double least = least(lengthMm, account, booking);
        return Optional.of(Refusals.belowReserved(field, lengthMm, least, booking.reserved()));
    }

    /** Why this much cannot come off the outer end. */
    static Optional<StockRefusal> refusalOfTaking(String field, double mm, RollAccount account, Booking booking) {
        double rest = account.roll().currentMm() - mm;
        return booking.reserved().isEmpty() || fits(mm, rest, account, booking)
                ? Optional.empty()
                : Optional.of(Refusals.belowReserved(field, rest, least(rest, account, booking), booking.reserved()));
    }

    private static boolean fits(double from, double length, RollAccount account, Booking booking) {
        double begin = account.roll().length().consumedMm() + from;
        return RollPlacement.of(
                                UsableLengths.between(
                                        begin,
                                        begin + length,
                                        account.roll().width().leastMm(),
                                        account.flaws(),
                                        booking.rules().length(),
                                        ClothNeed.ANY),
                                booking.reserved())
                        .outcome()
                == Outcome.PLACED;
    }

    /** The shortest length that holds them, by halving; that of now when not even that does. */
    private static double least(double tooShort, RollAccount account, Booking booking) {
        double low = tooShort;
        double high = Math.max(account.roll().currentMm(), tooShort);
        while (high - low > STEP) {
            double middle = (low + high) / 2;
            if (fits(0, middle, account, booking)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Mm.onGrid(high);
    }

    /**
     * Reservations that the roll cannot hold any more, for its length or its width. Firm ones stay before soft ones,
     * then those that are due first.
     */
    public static List<Reservation> displaced(RollAccount account, List<Reservation> reserved, StockRules rules) {
        if (!account.roll().state().mayBeReserved()) {
            return List.copyOf(reserved);
        }
        List<Reservation> kept = new ArrayList<>();
        List<Reservation> displaced = new ArrayList<>();
        reserved.stream()
                .sorted(Comparator.comparing((Reservation one) -> one.state() != Reservation.State.FIRM)
                        .thenComparing(Reservation::due)
                        .thenComparing(Reservation::madeAt)
                        .thenComparing(Reservation::id))
                .forEach(one -> {
                    kept.add(one);
                    if (account.roll().width().leastMm() < one.widthMm()
                            || placement(account.roll(), account.flaws(), kept, rules)
                                            .outcome()
                                    == Outcome.IMPOSSIBLE) {
                        kept.remove(one);
                        displaced.add(one);
                    }
                });
        return displaced;
    }
}
