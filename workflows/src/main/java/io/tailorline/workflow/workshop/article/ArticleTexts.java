package io.tailorline.workflow.workshop.article;

import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.ArticleSupply;
import io.tailorline.workflow.workshop.CareSymbols;
import io.tailorline.workflow.workshop.ClothPattern;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An article as texts, one a field, which {@link ArticleReader} reads again. */
public final class ArticleTexts {

    private ArticleTexts() {}

    /** By {@link ArticleField#word}, in its order; empty texts for what is unknown. */
    public static Map<String, String> of(Article article) {
        Map<String, String> texts = new LinkedHashMap<>();
        ArticleField.words().forEach(word -> texts.put(word, ""));
        put(texts, ArticleField.ID, article.id());
        put(texts, ArticleField.KIND, article.kind().word());
        put(texts, ArticleField.NAME_EN, article.name().en());
        put(texts, ArticleField.NAME_ZH, article.name().zh());
        put(texts, ArticleField.COLOUR, article.colour());
        put(texts, ArticleField.USABLE_WIDTH, TypedNumbers.text(article.usableWidth()));
        put(texts, ArticleField.WEIGHT, known(article.weight()));
        put(texts, ArticleField.NAP, article.nap().word());
        put(texts, ArticleField.FACE, article.face().name().toLowerCase(Locale.ROOT));
        article.pattern().ifPresent(pattern -> put(texts, pattern));
        put(
                texts,
                ArticleField.SHRINKAGE_WARP,
                TypedNumbers.text(article.shrinkage().warp()));
        put(
                texts,
                ArticleField.SHRINKAGE_WEFT,
                TypedNumbers.text(article.shrinkage().weft()));
        put(texts, ArticleField.PRICE, price(article.supply()));
        put(texts, ArticleField.CURRENCY, article.supply().currency());
        put(texts, ArticleField.SUPPLIER, article.supply().supplier());
        put(texts, ArticleField.LEAD_TIME, known(article.supply().leadTimeDays()));
        put(texts, ArticleField.FIBRES, FibreText.of(article.label().fibres()));
        article.label().care().ifPresent(care -> put(texts, care));
        put(texts, ArticleField.ORIGIN, article.label().origin());
        put(texts, ArticleField.MARKER_RULES, Boolean.toString(article.markerRulesApply()));
        return texts;
    }

    private static void put(Map<String, String> texts, ArticleField field, String text) {
        texts.put(field.word(), text);
    }

    private static void put(Map<String, String> texts, ClothPattern pattern) {
        put(texts, ArticleField.WARP_REPEAT, TypedNumbers.text(pattern.warpRepeat()));
        put(texts, ArticleField.WEFT_REPEAT, TypedNumbers.text(pattern.weftRepeat()));
        put(texts, ArticleField.OFFSET, TypedNumbers.text(pattern.offset()));
        put(texts, ArticleField.OFFSET_ALONG, TypedNumbers.text(pattern.offsetAlong()));
        put(texts, ArticleField.LINE_COLOUR, pattern.lineColour());
    }

    private static void put(Map<String, String> texts, CareSymbols care) {
        put(texts, ArticleField.WASHING, care.washing().word());
        put(texts, ArticleField.BLEACHING, care.bleaching().word());
        put(texts, ArticleField.DRYING, care.drying().word());
        put(texts, ArticleField.IRONING, care.ironing().word());
        put(texts, ArticleField.CARE, care.care().word());
    }

    private static String known(double number) {
        return number == 0 ? "" : TypedNumbers.text(number);
    }

    /** In the currency, as people write it; empty when unknown. */
    private static String price(ArticleSupply supply) {
        return Optional.of(supply.pricePerMetre())
                .filter(minor -> minor > 0)
                .map(minor -> TypedNumbers.plain(BigDecimal.valueOf(minor)
                        .movePointLeft(Currency.getInstance(supply.currency()).getDefaultFractionDigits())))
                .orElse("");
    }
}
