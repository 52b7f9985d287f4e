package io.tailorline.workflow.workshop.genealogy;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.workshop.stock.Reservation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cloth that turned out bad. */
public interface BadCloths {

    /**
     * A material of an order that is to be cut from a roll and is not yet.
     *
     * @param order its number, or that of a lay, which stands for each order that shares it
     */
    record Planned(String order, Material material) {}

    /**
     * A lot or roll is bad: in one transaction its rolls that the stock counts are quarantined, and the suits are
     * listed that were cut from it, have it reserved, or are planned on it.
     *
     * @param planned on its rolls, as the cutter room knows; what is reserved is found without it
     * @param by account of who says so
     */
    MarkResult mark(BadCloth.Kind kind, String subject, String reason, Collection<Planned> planned, String by);

    /** Those about which something is to be done first, then the others; each the newest first. */
    List<BadCloth> all();

    Optional<BadCloth> find(long number);

    /** What was done about a suit; said again it counts. False where it is not on the list. */
    boolean done(long number, String order, Material material, BadCloth.Outcome outcome, String remark, String by);

    /** What came of marking cloth as bad. */
    sealed interface MarkResult {

        /**
         * @param articles of the rolls that are quarantined now
         * @param displaced reservations that were given back
         */
        record Marked(BadCloth cloth, Set<String> articles, List<Reservation> displaced) implements MarkResult {}

        /** It was before. */
        record Already(BadCloth cloth) implements MarkResult {}

        /** Neither the stock nor a job knows it. */
        record Unknown() implements MarkResult {}
    }
}
