package io.tailorline.workflow.production.cloth;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.patternroom.Specifications;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.ArticleCatalogue;
import io.tailorline.workflow.workshop.CatalogueEntry;
import io.tailorline.workflow.workshop.ClothPattern;
import io.tailorline.workflow.workshop.HouseMaterials;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The further materials by the settings of the house: what goes with the cloth that the order names. While the house
 * does not count its cloth, an article has the roll of the catalogue, or those that the settings list for it.
 */
public final class HouseCloths implements MaterialCloths {

    private static final Logger LOG = LoggerFactory.getLogger(HouseCloths.class);

    /** Between two pieces, mm, of an article that the rules of the house's marker leave alone. Suitings have 2 mm. */
    private static final double GAP = 1;

    private final HouseMaterials house;
    private final ArticleCatalogue catalogue;
    private final Specifications specifications;

    public HouseCloths(HouseMaterials house, ArticleCatalogue catalogue, Specifications specifications) {
        this.house = house;
        this.catalogue = catalogue;
        this.specifications = specifications;
    }

    @Override
    public Set<Material> further() {
        return house.further();
    }

    @Override
    public Optional<OrderedCloth> of(MaterialWork work) {
        return with(specifications.get(work.orderId()).fabric().id(), work.material());
    }

    /**
     * What goes with a shell cloth; empty where the house has named no article for it.
     *
     * @param shell id of its article
     */
    public Optional<OrderedCloth> with(String shell, Material material) {
        try {
            Article article = house.articleFor(shell, material);
            return Optional.of(new OrderedCloth(fabric(article), roll(article)));
        } catch (NoSuchElementException unnamed) {
            LOG.warn("{} with {} is not cut by machine: {}", material.word(), shell, unnamed.getMessage());
            return Optional.empty();
        }
    }

    /** Plain in one ply; flaws belong to a roll, which is not known yet. */
    private static Fabric fabric(Article article) {
        return new Fabric(
                article.id(),
                article.usableWidth(),
                Article.SELVEDGE_MM,
                article.nap(),
                GAP,
                article.pattern().map(ClothPattern::stripe),
                List.of(),
                Optional.empty(),
                article.shrinkage(),
                article.face());
    }

    /** Of the catalogue; one that it has not is scanned by the id that its rolls would be labelled with. */
    private String roll(Article article) {
        return catalogue.entry(article.id()).map(CatalogueEntry::roll).orElse(article.id());
    }
}
