package io.tailorline.portal.workshop;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.pattern.worn.Weave;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.ClothPattern;
import java.util.List;
import java.util.Optional;

/**
 * A cloth of the house that a suit can be ordered in. Its name in each language is the message {@code cloth.<id>},
 * which {@link ArticleNames} takes from the article.
 *
 * @param id the article, as the API names it: {@code navy-twill}
 * @param colour of the cloth, {@code #RRGGBB}; drawings darken it until chalk can be read on it
 * @param usableWidth net width between the selvedges, mm
 * @param face which side faces the knife
 * @param shrinkage per cent along warp and weft
 * @param roll what lies in the store and must be scanned before the cut
 * @param pattern its stripe or check
 */
public record Cloth(
        String id,
        String colour,
        double usableWidth,
        Nap nap,
        Fabric.Face face,
        Fabric.Shrinkage shrinkage,
        String roll,
        Optional<ClothPattern> pattern) {

    /** Least distance between two pieces on the marker, mm: the house's rule for a single ply cut with a drag knife. */
    private static final double PIECE_GAP = 2;

    /** A plain cloth. */
    public Cloth(String id, String colour, double usableWidth, Nap nap, String roll) {
        this(id, colour, usableWidth, nap, Fabric.Face.UP, new Fabric.Shrinkage(0, 0), roll, Optional.empty());
    }

    public static Cloth of(Article article, String roll) {
        return new Cloth(
                article.id(),
                article.colour(),
                article.usableWidth(),
                article.nap(),
                article.face(),
                article.shrinkage(),
                roll,
                article.pattern());
    }

    /** As pictures show it; empty when it cannot be drawn: its stripes are too close, or it has lines across only. */
    public Optional<Weave> weave() {
        return pattern.flatMap(Cloth::drawn);
    }

    private static Optional<Weave> drawn(ClothPattern pattern) {
        double bar = pattern.warpRepeat() < Weave.LEAST_STRIPE ? 0 : pattern.warpRepeat();
        return pattern.weftRepeat() < Weave.LEAST_STRIPE
                ? Optional.empty()
                : Optional.of(new Weave(pattern.weftRepeat(), bar, pattern.lineColour()));
    }

    /** The cloth as the nester needs it, with its stripe or check; the house's rules say whether that is matched. */
    public Fabric fabric() {
        return new Fabric(
                id,
                usableWidth,
                Article.SELVEDGE_MM,
                nap,
                PIECE_GAP,
                pattern.map(ClothPattern::stripe),
                List.of(),
                Optional.empty(),
                shrinkage,
                face);
    }
}
