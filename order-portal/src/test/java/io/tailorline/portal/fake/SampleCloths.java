package io.tailorline.portal.fake;

import io.tailorline.portal.workshop.Cloth;
import io.tailorline.portal.workshop.Cloths;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.article.SeedCatalogue;
import java.util.Objects;

/** The cloths that a house begins with. */
public final class SampleCloths {

    private SampleCloths() {}

    public static Cloths ofTheHouse() {
        SeedCatalogue seed = SeedCatalogue.ofTheProgram();
        return new Cloths(seed.articles().stream()
                .filter(article -> article.kind() == ArticleKind.SHELL)
                .map(article ->
                        Cloth.of(article, Objects.requireNonNull(seed.rolls().get(article.id()))))
                .toList());
    }
}
