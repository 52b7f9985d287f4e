package io.tailorline.portal.workshop.web;

import io.tailorline.workflow.workshop.CatalogueEntry;
import io.tailorline.workflow.workshop.FibreShare;
import io.tailorline.workflow.workshop.article.ArticleField;
import io.tailorline.workflow.workshop.article.ArticleTexts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * An article as the API tells it: lengths mm, weight g/m2, shrinkage per cent, the price in its currency; 0 and empty
 * texts for what is unknown.
 */
record ArticleView(
        String id,
        String kind,
        String nameEn,
        String nameZh,
        String colour,
        BigDecimal usableWidth,
        BigDecimal weight,
        String nap,
        String face,
        BigDecimal warpRepeat,
        BigDecimal weftRepeat,
        BigDecimal offset,
        BigDecimal offsetAlong,
        String lineColour,
        BigDecimal shrinkageWarp,
        BigDecimal shrinkageWeft,
        BigDecimal pricePerMetre,
        String currency,
        String supplier,
        BigDecimal leadTimeDays,
        List<FibreShare> fibres,
        String washing,
        String bleaching,
        String drying,
        String ironing,
        String professionalCare,
        String origin,
        boolean markerRules,
        boolean withdrawn,
        boolean swatch,
        long version) {

    static ArticleView of(CatalogueEntry entry) {
        Map<String, String> texts = ArticleTexts.of(entry.article());
        return new ArticleView(
                text(texts, ArticleField.ID),
                text(texts, ArticleField.KIND),
                text(texts, ArticleField.NAME_EN),
                text(texts, ArticleField.NAME_ZH),
                text(texts, ArticleField.COLOUR),
                number(texts, ArticleField.USABLE_WIDTH),
                number(texts, ArticleField.WEIGHT),
                text(texts, ArticleField.NAP),
                text(texts, ArticleField.FACE),
                number(texts, ArticleField.WARP_REPEAT),
                number(texts, ArticleField.WEFT_REPEAT),
                number(texts, ArticleField.OFFSET),
                number(texts, ArticleField.OFFSET_ALONG),
                text(texts, ArticleField.LINE_COLOUR),
                number(texts, ArticleField.SHRINKAGE_WARP),
                number(texts, ArticleField.SHRINKAGE_WEFT),
                number(texts, ArticleField.PRICE),
                text(texts, ArticleField.CURRENCY),
                text(texts, ArticleField.SUPPLIER),
                number(texts, ArticleField.LEAD_TIME),
                entry.article().label().fibres(),
                text(texts, ArticleField.WASHING),
                text(texts, ArticleField.BLEACHING),
                text(texts, ArticleField.DRYING),
                text(texts, ArticleField.IRONING),
                text(texts, ArticleField.CARE),
                text(texts, ArticleField.ORIGIN),
                entry.article().markerRulesApply(),
                entry.withdrawn(),
                entry.swatch(),
                entry.version());
    }

    private static String text(Map<String, String> texts, ArticleField field) {
        return texts.getOrDefault(field.word(), "");
    }

    private static BigDecimal number(Map<String, String> texts, ArticleField field) {
        String text = text(texts, field);
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }
}
