package io.tailorline.portal.cli;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.ArticleLabel;
import io.tailorline.workflow.workshop.ArticleName;
import io.tailorline.workflow.workshop.ArticleSupply;
import io.tailorline.workflow.workshop.HouseMaterials;
import java.util.EnumSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The house of a demo in all materials: lining, fusible and pocketing are cut by machine, each from one article. Only
 * that demo has it (it is no component that is found): a shop turns materials on by its own settings.
 */
class DemoHouse {

    /** Usual widths of the trade, mm. */
    private static final double LINING_WIDTH = 1400;

    private static final double FUSIBLE_WIDTH = 1500;
    private static final double POCKETING_WIDTH = 1450;

    @Bean
    @Primary
    HouseMaterials demoMaterials() {
        return new HouseMaterials() {
            @Override
            public Set<Material> further() {
                return EnumSet.of(Material.LINING, Material.FUSIBLE, Material.POCKETING);
            }

            @Override
            public Article articleFor(String shellArticleId, Material material) {
                return article(material);
            }
        };
    }

    private static Article article(Material material) {
        return switch (material) {
            case LINING -> article("navy-cupro", material, "Navy cupro lining", "藏青铜氨丝里料", LINING_WIDTH);
            case FUSIBLE -> article("woven-fusible", material, "Woven fusible", "有纺粘合衬", FUSIBLE_WIDTH);
            case POCKETING -> article("cotton-pocketing", material, "Cotton pocketing", "棉袋布", POCKETING_WIDTH);
            default -> throw new NoSuchElementException("The demo has no article for %s.".formatted(material.word()));
        };
    }

    private static Article article(String id, Material material, String en, String zh, double width) {
        return new Article(
                id,
                ArticleKind.of(material),
                new ArticleName(en, zh),
                "#808080",
                width,
                0,
                Nap.TWO_WAY,
                Fabric.Face.UP,
                Optional.empty(),
                new Fabric.Shrinkage(0, 0),
                new ArticleSupply(0, "CNY", "", 0),
                ArticleLabel.unknown(),
                false);
    }
}
