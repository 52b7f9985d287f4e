package io.tailorline.workflow.workshop.stock;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stock of cloth: what people do to rolls, and what there is. Everything done is in the roll's ledger when it
 * returns; what is refused changes nothing. {@code by} is the account of who does it, everywhere.
 */
public interface Stock {

    /** A roll is ordered, and its supplier has confirmed the day. */
    StockAnswer expect(NewRoll roll, LocalDate day, String by);

    /**
     * A roll has come. The same ticket of the same article once more is answered with the roll as it is when the same
     * person said it, and refused with who and when otherwise.
     */
    StockAnswer receive(NewRoll roll, String by);

    /**
     * A roll was measured before anything was cut from it; one shorter than its ticket or narrower than its article by
     * more than the house allows is quarantined.
     *
     * @param lengthMm of all of it, mm
     * @param widthsMm usable width at the places where it was measured, mm; none where only the length was
     */
    StockAnswer measure(String roll, double lengthMm, List<Double> widthsMm, String by);

    /** A roll was looked over from end to end: these are all its flaws. Over the house's limits it is quarantined. */
    StockAnswer inspect(String roll, List<RollFlaw> flaws, String by);

    /** One more flaw was found, on the table for instance. */
    StockAnswer addFlaw(String roll, RollFlaw flaw, String by);

    /** A roll begins to rest; after these hours it is available. */
    StockAnswer relax(String roll, Duration rest, String by);

    /** A roll was put somewhere else; on a table it is at the table. */
    StockAnswer move(String roll, String place, String by);

    /** This much is left of it, counted again. Refused where more is reserved. */
    StockAnswer recount(String roll, double lengthMm, String reason, String by);

    /** Nobody may use it until it is cleared. */
    StockAnswer quarantine(String roll, String reason, String by);

    /** It may be used after all. */
    StockAnswer clear(String roll, String reason, String by);

    /** It is not in its place. What was reserved of it is given back. */
    StockAnswer lost(String roll, String by);

    /** It is there again. */
    StockAnswer found(String roll, String place, String by);

    /** This much of its outer end is thrown away. */
    StockAnswer scrap(String roll, double lengthMm, String reason, String by);

    /**
     * The cloth that is left from here on becomes a remnant of its own with a new number; in the answer is the remnant.
     *
     * @param lengthMm of the inner end, mm; at most what is left
     */
    StockAnswer remnant(String roll, double lengthMm, String place, String by);

    Optional<StockedRoll> find(String roll);

    /** Rolls and remnants that are in the house, expected or lost; those used up are left out. */
    List<StockedRoll> all();

    /** The same of one article, the oldest lot first. */
    List<StockedRoll> ofArticle(String article);

    /**
     * Rolls that are used up, the last one first.
     *
     * @param text id of their article, or a part of their number, ticket, lot or dye lot, in large or small letters
     */
    List<UsedRoll> usedUp(String text, int most);

    /** The ledger of a roll, from its first line. */
    List<StockEntry> ledger(String roll);

    /** The ledgers of all rolls of {@link #ofArticle}, by their ids; by one statement, however many there are. */
    Map<String, List<StockEntry>> ledgers(String article);

    /** Number of the first line that is not as it was written, or that does not add up; empty when all are. */
    Optional<Long> firstBrokenLine(String roll);

    /** The same of a ledger that is at hand. */
    Optional<Long> firstBrokenLine(Roll roll, List<StockEntry> ledger);

    List<Lot> lots(String article);

    List<Place> places();

    /** A new place, or the same with another name or more slots; refused where it is known as another kind. */
    Optional<StockRefusal> setPlace(Place place);

    /** The rules of the house that hold. */
    StockRules rules();
}
