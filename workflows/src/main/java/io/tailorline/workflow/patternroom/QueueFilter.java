package io.tailorline.workflow.patternroom;

import io.tailorline.pattern.piece.Garment;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which orders of the tailor's queue are wanted; all parts that are there must hold.
 *
 * @param cloth id of a cloth of the catalogue
 * @param dueBy the last day on which they are due
 * @param text beginning of the number of an order or of a customer, or of a part of it: {@code TL-4F}, {@code 4f7k};
 *     empty for any
 */
public record QueueFilter(
        Optional<TailorDesk.Kind> kind,
        Optional<Garment> garment,
        Optional<String> cloth,
        Optional<LocalDate> dueBy,
        String text) {

    /** Every order. */
    public static final QueueFilter ALL =
            new QueueFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");
}
