package io.tailorline.workflow.production.cloth;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.patternroom.Specifications;
import io.tailorline.workflow.production.step.FurtherMaterialsStep.MaterialCloths;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.ClothPattern;
import io.tailorline.workflow.workshop.HouseMaterials;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The further materials by the settings of the house: what goes with the cloth that the order names. An article of
 * which no rolls are kept has the one roll that is named after it.
 */
public final class HouseCloths implements MaterialCloths {

    /** Kept free along both selvedges, mm, and between pieces, mm: as of the suitings of the catalogue. */
    private static final double SELVEDGE = 10;

    private static final double GAP = 1;

    private final HouseMaterials house;
    private final Specifications specifications;

    public HouseCloths(HouseMaterials house, Specifications specifications) {
        this.house = house;
        this.specifications = specifications;
    }

    @Override
    public Set<Material> further() {
        return house.further();
    }

    @Override
    public OrderedCloth of(MaterialWork work) {
        Article article =
                house.articleFor(specifications.get(work.orderId()).fabric().id(), work.material());
        return new OrderedCloth(fabric(article), roll(article));
    }

    /** Plain in one ply; flaws belong to a roll, which is not known yet. */
    private static Fabric fabric(Article article) {
        return new Fabric(
                article.id(),
                article.usableWidth(),
                SELVEDGE,
                article.nap(),
                GAP,
                article.pattern().map(ClothPattern::stripe),
                List.of(),
                Optional.empty(),
                article.shrinkage(),
                article.face());
    }

    private static String roll(Article article) {
        return "R-" + article.id().toUpperCase(Locale.ROOT);
    }
}
