package io.tailorline.workflow.production.cloth;

import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.workshop.stock.ClothAnswer;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.ReservedCloth;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The cloth of orders in the stock of the house: what an order needs of which article, asked of the stock. Whoever
 * calls within a transaction has it done in that one. While the house does not count its cloth nothing is asked and
 * nothing answered.
 */
public interface OrderCloth {

    /** Whether the house counts its cloth now. An order's cloth is counted when it is when its marker is asked for. */
    boolean isCounted();

    /**
     * Soft, for an offer: the shell and every further material that the house cuts. What cannot be drafted needs
     * nothing yet.
     *
     * @param quote under which it is held, as if it were an order
     * @param due the day that would be promised
     * @param asOrder an earlier order whose lot the shell must be of
     */
    List<ClothAnswer> offer(
            String quote, OrderSpecification specification, LocalDate due, Optional<String> asOrder, Instant until);

    /**
     * The day on which all of it is there, today where it is now; nothing is held. Empty where it is not counted,
     * cannot be drafted, or nobody knows.
     *
     * @param id of the order that it would be for, whose own cloth counts as free to it, or of a quote
     */
    Optional<LocalDate> expected(String id, OrderSpecification specification, Optional<String> asOrder);

    /** Length of shell that this suit needs, ends included, mm; empty where it cannot be drafted. */
    OptionalDouble shellMm(OrderSpecification specification);

    /**
     * Firm, for an order that is there: the shell and every further material that the house cuts. What is reserved
     * already is kept, in the length and for the day that hold now; what finds none waits for cloth; what the suit as
     * it is now does not need is given back.
     *
     * @param asOrder an earlier order whose lot the shell must be of
     */
    List<ClothAnswer> reserve(String orderId, Optional<String> asOrder);

    /** The same, of the lot that was asked for before. */
    List<ClothAnswer> reserve(String orderId);

    /**
     * Firm, for one material of an order, whose pieces are to be laid next: of all of them, or of those that are not
     * cut.
     */
    ClothAnswer take(MaterialWork work);

    /**
     * Firm, for a lay: on one roll of their lot what these orders hold for their shells, each of them a share of it.
     *
     * @return false where no roll has it at its outer end; then all is to be undone
     */
    boolean takeTogether(MaterialWork lay, List<String> orders);

    /** The lay has come to nothing: it gives its cloth back, and its orders hold none for their shells any more. */
    void releaseTogether(MaterialWork lay, List<String> orders);

    /** Gives back what the order has not cut, in all materials. Also while the house does not count any more. */
    void release(String orderId);

    /** What holds cloth for this work; empty where it is not counted, waits, or is cut. */
    Optional<Reservation> of(MaterialWork work);

    /** What holds cloth for this work, else what did so last: cut, or given back; empty where it was never counted. */
    Optional<Reservation> last(MaterialWork work);

    /**
     * Its marker is made, on this roll: what it does not need is given back, what it needs more is taken.
     *
     * @param markerMm length of the marker, mm
     * @param use share of the cloth that its pieces cover, 0 to 1
     * @return false where the roll does not have that any more, or is not the work's any more: other cloth is to be
     *     taken
     */
    boolean laid(MaterialWork work, String roll, double markerMm, double use);

    /**
     * No marker of it is found on its cloth, but one of this length: as much is taken elsewhere, or waited for.
     *
     * @param markerMm length of the marker, mm
     * @return false where its cloth is as long as that, is all that its customer has brought, or is not counted, and
     *     for a lay: then a person decides
     */
    boolean needs(MaterialWork work, double markerMm);

    /**
     * The knife was in its cloth: the length of its marker is gone, whether or not all pieces are cut. What is cut once
     * more where it lies takes nothing. It comes off the roll that the marker was made on, with what lay before it
     * where it was laid, also where the roll was lost while the knife ran, and while the house does not count any more.
     *
     * @param markerMm length of the marker, mm
     * @param by table, or job
     */
    void cut(MaterialWork work, double markerMm, String by);

    /**
     * The same of a lay, which is booked once: all that its orders cut of their shells from now on is cut once more.
     */
    void cutTogether(MaterialWork lay, List<String> orders, double markerMm, String by);

    /** What a marker of this work is made on now; empty as well while cloth of others must be cut off first. */
    Optional<ReservedCloth> cloth(MaterialWork work);

    /** The same; its marker is laid there from now on: an operator puts it there. */
    Optional<ReservedCloth> lay(MaterialWork work);
}
