package io.tailorline.workflow.workshop.article;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The fields of an article in files, forms and the API, in this order. */
public enum ArticleField {
    ID("id"),
    KIND("kind"),
    NAME_EN("nameEn"),
    NAME_ZH("nameZh"),
    COLOUR("colour"),
    USABLE_WIDTH("usableWidth"),
    WEIGHT("weight"),
    NAP("nap"),
    FACE("face"),
    WARP_REPEAT("warpRepeat"),
    WEFT_REPEAT("weftRepeat"),
    OFFSET("offset"),
    OFFSET_ALONG("offsetAlong"),
    LINE_COLOUR("lineColour"),
    SHRINKAGE_WARP("shrinkageWarp"),
    SHRINKAGE_WEFT("shrinkageWeft"),
    PRICE("pricePerMetre"),
    CURRENCY("currency"),
    SUPPLIER("supplier"),
    LEAD_TIME("leadTimeDays"),
    FIBRES("fibres"),
    WASHING("washing"),
    BLEACHING("bleaching"),
    DRYING("drying"),
    IRONING("ironing"),
    CARE("professionalCare"),
    ORIGIN("origin"),
    MARKER_RULES("markerRules");

    private final String word;

    ArticleField(String word) {
        this.word = word;
    }

    /** The column, the field of the API, the name of the input. */
    public String word() {
        return word;
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(ArticleField::word).toList();
    }

    public static Optional<ArticleField> of(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }
}
