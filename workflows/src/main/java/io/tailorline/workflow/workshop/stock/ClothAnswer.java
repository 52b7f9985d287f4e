package io.tailorline.workflow.workshop.stock;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Whether an order has its cloth. */
public sealed interface ClothAnswer {

    /** By either case. */
    <T> T map(Function<Reserved, T> reserved, Function<NoCloth, T> none);

    default Optional<Reservation> found() {
        return map(reserved -> Optional.of(reserved.reservation()), none -> Optional.empty());
    }

    /** This length is the order's. */
    record Reserved(Reservation reservation) implements ClothAnswer {

        @Override
        public <T> T map(Function<Reserved, T> reserved, Function<NoCloth, T> none) {
            return reserved.apply(this);
        }
    }

    /**
     * No roll has such a length free.
     *
     * @param neededMm what was asked for, mm
     * @param longestMm the longest free length that the order might use, mm; 0 for none
     * @param expected the earliest day on which cloth for it is expected: today where it is there and not held for an
     *     offer; of a purchase that a supplier has confirmed, else of one that is made today; empty when the article is
     *     unknown or only this order's own cloth would do
     */
    record NoCloth(ClothRequest request, double neededMm, double longestMm, Optional<LocalDate> expected)
            implements ClothAnswer {

        @Override
        public <T> T map(Function<Reserved, T> reserved, Function<NoCloth, T> none) {
            return none.apply(this);
        }
    }
}
