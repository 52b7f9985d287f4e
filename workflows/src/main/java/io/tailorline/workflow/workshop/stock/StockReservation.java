package io.tailorline.workflow.workshop.stock;

import io.tailorline.pattern.piece.Material;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cloth for orders. A reservation belongs to an order, a material and a part; there is at most one of them that holds
 * cloth. All shell of an order is of one lot. Whoever calls within a transaction has it done in that one; the row of
 * one roll is locked, nothing else.
 */
public interface StockReservation {

    /**
     * SOFT until then, with an offer; what the same order has already is kept, changed to the new length, and lasts
     * longer. Offers together hold no more than a share of an article ({@link StockRules#softShare}): beyond it nothing
     * is held, and the answer is {@link ClothAnswer.NoCloth} with today as the day on which there is cloth.
     */
    ClothAnswer offer(ClothRequest request, Instant until);

    /**
     * The order is placed by the offer: what that holds is the order's from now on, soft until it is confirmed. What
     * has ended meanwhile is not taken up again.
     *
     * @param offer what was given as the order when it was offered
     */
    List<Reservation> adopt(String offer, String order);

    /** FIRM, with the order: its soft one is kept. An order that finds no cloth waits for it from now on. */
    ClothAnswer confirm(ClothRequest request);

    /**
     * FIRM, for a lay: what its orders hold of this material is shared from now on, and the lay holds it on one roll of
     * their lot. Where there is none the caller undoes all of it.
     *
     * @param lay as if it were an order
     */
    ClothAnswer share(ClothRequest lay, List<String> orders);

    /** The lay's is cut, from this roll: so is what its orders share of it. Told again it changes nothing. */
    void shareIsCut(Reservation lay, List<String> orders);

    /**
     * The marker is made: the firm one is as long as the marker and its two ends, it is laid, and the rest is given
     * back. A longer one than was reserved is taken from the same roll where it fits; NoCloth leaves all as it was.
     *
     * @param use share of the cloth that the marker's pieces cover, 0 to 1
     */
    ClothAnswer laid(String order, Material material, String part, double markerMm, double use);

    /** It is cut. What was cut is in the ledger even where nothing was reserved any more, if it names a roll. */
    Optional<Reservation> consume(CutFromRoll cut);

    /** All that the order has not cut is given back, and it waits for nothing any more. */
    List<Reservation> release(String order);

    /** The same of some of its materials, which the suit as it is now does not need. */
    List<Reservation> release(String order, Set<Material> materials);

    /** The same cloth on another roll of its lot: "lay it on this one". */
    ClothAnswer moveTo(String order, Material material, String part, String roll);

    /**
     * What the marker is made on; empty when nothing is reserved, and while cloth of others lies between the outer end
     * and the length that it has a place in: they are cut first.
     */
    Optional<ReservedCloth> cloth(String order, Material material, String part);

    /** The same; its marker is laid there, and stays there until something happens to that stretch of the roll. */
    Optional<ReservedCloth> lay(String order, Material material, String part);

    List<Reservation> of(String order);

    /** What a reservation was asked for as, on the full width of its article: a narrow remnant gives more length. */
    ClothRequest asked(Reservation held);

    /** Those that hold cloth, by roll. */
    List<Reservation> active();

    /** Orders that wait for cloth, the earliest due first. */
    List<ClothWait> waiting();

    /** What of this order waits for cloth. */
    List<ClothWait> waiting(String order);

    /** What the order holds and waits for is due on another day: who waits is served in that order. */
    void due(String order, LocalDate day);

    /**
     * The day on which there is cloth for this, with nothing held: today where it is free or the order's own already,
     * else as of {@link ClothAnswer.NoCloth#expected}.
     */
    Optional<LocalDate> expected(ClothRequest request);

    /** Ends soft ones whose time is over, and what is free serves who waits; what found its cloth. */
    List<Reservation> sweep();

    /** Who waits for the article is served in the order of the days they are due; what found its cloth. */
    List<Reservation> serveWaiting(String article);

    /** Length before there is a marker, from the house's own use of that kind of cloth, mm. */
    double estimateMm(double areaMm2, double widthMm, boolean matched);

    /**
     * Cloth that was cut.
     *
     * @param roll from which; the reservation's where it is empty
     * @param markerMm length of the marker, mm
     * @param endsMm its two ends together, mm
     * @param by account of who cut, or the job
     */
    record CutFromRoll(
            String order,
            Material material,
            String part,
            Optional<String> roll,
            double markerMm,
            double endsMm,
            String by) {

        public CutFromRoll {
            if (!(markerMm > 0 && endsMm >= 0)) {
                throw new IllegalArgumentException(
                        "A cut of %s mm, ends %s mm; expected above 0 and no minus.".formatted(markerMm, endsMm));
            }
        }
    }

    /**
     * An order that waits for cloth.
     *
     * @param expected the day on which cloth for it is expected
     */
    record ClothWait(ClothRequest request, Instant since, Optional<LocalDate> expected) {}
}
