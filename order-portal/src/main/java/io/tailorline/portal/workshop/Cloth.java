package io.tailorline.portal.workshop;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.pattern.worn.Weave;
import java.util.List;
import java.util.Optional;

/**
 * A cloth of the house that a suit can be ordered in. Its name in each language is the message {@code cloth.<id>}.
 *
 * @param id the article, as the API names it: {@code navy-twill}
 * @param colour of the cloth, {@code #RRGGBB}; drawings darken it until chalk can be read on it
 * @param usableWidth net width between the selvedges, mm
 * @param roll what lies in the store and must be scanned before the cut
 * @param weave its stripe or check, which pictures show
 */
public record Cloth(String id, String colour, double usableWidth, Nap nap, String roll, Optional<Weave> weave) {

    /** Least distance between two pieces on the marker, mm: the house's rule for a single ply cut with a drag knife. */
    private static final double PIECE_GAP = 2;

    /** Of each selvedge, mm. */
    private static final double SELVEDGE = 10;

    /** A plain cloth. */
    public Cloth(String id, String colour, double usableWidth, Nap nap, String roll) {
        this(id, colour, usableWidth, nap, roll, Optional.empty());
    }

    /** The same ground with a stripe or check. */
    Cloth woven(Weave own) {
        return new Cloth(id, colour, usableWidth, nap, roll, Optional.of(own));
    }

    /** The same cloth from another roll. */
    Cloth on(String other) {
        return new Cloth(id, colour, usableWidth, nap, other, weave);
    }

    /** The cloth as the nester needs it, with its stripe or check; the house's rules say whether that is matched. */
    public Fabric fabric() {
        return new Fabric(
                id,
                usableWidth,
                SELVEDGE,
                nap,
                PIECE_GAP,
                weave.map(Cloth::stripe),
                List.of(),
                Optional.empty(),
                new Fabric.Shrinkage(0, 0),
                Fabric.Face.UP);
    }

    /** As cloth is woven, the middle of a stripe lies half a repeat beside the selvedge; it is cut on a line across. */
    private static Fabric.Stripe stripe(Weave weave) {
        return new Fabric.Stripe(weave.bar(), weave.stripe(), weave.stripe() / 2);
    }
}
