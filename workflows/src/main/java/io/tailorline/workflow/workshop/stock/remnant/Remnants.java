package io.tailorline.workflow.workshop.stock.remnant;

import io.tailorline.nesting.marker.FreeRectangle;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.stock.ClothCut;
import io.tailorline.workflow.workshop.stock.StockAnswer;
import java.util.List;
import java.util.Optional;

/** What cuts leave: asked about, put away or thrown away, and listed. {@code by} is the account of who does it. */
public interface Remnants {

    /**
     * A cut leaves this: the roll's end, where it is shorter than the least suit, and a rectangle of the marker. What
     * is too small for any part is thrown away with the cut. Whoever calls within a transaction has it done in that
     * one.
     *
     * @param rectangle of the marker, if one of use is in it
     */
    List<Leftover> born(ClothCut cut, Optional<FreeRectangle> rectangle);

    /** Drafts the sizes that are of use, or waits for who does. */
    void prepare();

    /**
     * Whether {@link #kept} answers at once. Where the sizes that are of use are not known yet they are drafted
     * meanwhile, which takes up to a minute.
     */
    boolean isPrepared();

    /** Whether a rectangle of this kind of article is worth keeping. */
    boolean isUseful(ArticleKind kind, double lengthMm, double widthMm);

    /** What nobody has put away or thrown away yet, the oldest first. */
    List<Leftover> leftovers();

    Optional<Leftover> leftover(String number);

    /** It lies in this place, and is a remnant from now on; in the answer is the remnant. */
    StockAnswer putAway(String number, String place, String by);

    /**
     * It is thrown away. A roll's end is scrapped in its ledger; a rectangle is in the marker's length already, and no
     * ledger says more.
     *
     * @return the roll it comes from
     */
    StockAnswer throwAway(String number, String reason, String by);

    /** Remnants in the house, the oldest first. */
    List<KeptRemnant> kept();

    /** All of a remnant is thrown away; refused while it is its lot's panel. */
    StockAnswer scrap(String remnant, String reason, String by);

    /** The suit is bundled: nothing of it will be cut once more, and its lot's panel waits for it no longer. */
    void bundled(String order);
}
