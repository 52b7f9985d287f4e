package io.tailorline.workflow.workshop;

import java.util.List;
import java.util.Optional;

/**
 * What a label says of an article.
 *
 * @param fibres by weight, the largest share first; empty when unknown, else 100 per cent together
 * @param care the five symbols modelled on ISO 3758; empty when unknown
 * @param origin country of ISO 3166-1 in two letters; empty when unknown
 */
public record ArticleLabel(List<FibreShare> fibres, Optional<CareSymbols> care, String origin) {

    public ArticleLabel {
        fibres = List.copyOf(fibres);
    }

    /** Nothing is known. */
    public static ArticleLabel unknown() {
        return new ArticleLabel(List.of(), Optional.empty(), "");
    }
}
