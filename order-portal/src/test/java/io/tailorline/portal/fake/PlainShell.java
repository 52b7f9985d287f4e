package io.tailorline.portal.fake;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.ArticleLabel;
import io.tailorline.workflow.workshop.ArticleName;
import io.tailorline.workflow.workshop.ArticleSupply;
import java.util.Optional;

/** A cloth of a test's own, 1500 mm wide and without stripes, that no other test counts. */
public final class PlainShell {

    private PlainShell() {}

    /** @param priceCents of a metre; @param leadDays until a supplier brings it */
    public static Article of(String id, int priceCents, int leadDays) {
        return new Article(
                id,
                ArticleKind.SHELL,
                new ArticleName("Twill", "斜纹"),
                "#22324a",
                1500,
                0,
                Nap.TWO_WAY,
                Fabric.Face.UP,
                Optional.empty(),
                new Fabric.Shrinkage(0, 0),
                new ArticleSupply(priceCents, "EUR", "", leadDays),
                ArticleLabel.unknown(),
                true);
    }
}
