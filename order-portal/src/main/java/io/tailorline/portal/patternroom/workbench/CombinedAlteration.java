package io.tailorline.portal.patternroom.workbench;

import io.tailorline.pattern.piece.AlterationRule;
import java.util.List;

/**
 * Alterations that one entry on a fitting form asks for together, each by its share of the amount that is written
 * there: docs/drafting/alterations.md, Combined.
 */
enum CombinedAlteration {
    BELLY("belly", of(AlterationRule.STOMACH, 1), of(AlterationRule.FRONT_BALANCE, 0.3)),
    ROUND_SHOULDERS("roundShoulders", of(AlterationRule.STOOPED, 1), of(AlterationRule.FORWARD_SHOULDER, 0.4)),
    JACKET_BODY(
            "jacketBody",
            of(AlterationRule.CHEST, 0.5),
            of(AlterationRule.JACKET_WAIST, 1),
            of(AlterationRule.JACKET_SEAT, 1)),
    JACKET_SIDES("jacketSides", of(AlterationRule.JACKET_WAIST, 1), of(AlterationRule.JACKET_SEAT, 1)),
    SLEEVE("sleeve", of(AlterationRule.UPPER_ARM, 1), of(AlterationRule.ELBOW, 1), of(AlterationRule.CUFF, 1)),
    SEAT_SEAM("seatSeam", of(AlterationRule.TROUSER_WAIST, 1), of(AlterationRule.TROUSER_SEAT, 1)),
    RISE("rise", of(AlterationRule.FRONT_RISE, 1), of(AlterationRule.BACK_RISE, 1)),
    LEG_WIDTH("legWidth", of(AlterationRule.THIGH, 1), of(AlterationRule.KNEE, 1), of(AlterationRule.HEM, 1)),
    LOWER_LEG("lowerLeg", of(AlterationRule.KNEE, 1), of(AlterationRule.HEM, 1));

    private final String word;
    private final List<Part> parts;

    CombinedAlteration(String word, Part... parts) {
        this.word = word;
        this.parts = List.of(parts);
    }

    /**
     * A rule in it.
     *
     * @param share of the amount
     */
    record Part(AlterationRule rule, double share) {}

    private static Part of(AlterationRule rule, double share) {
        return new Part(rule, share);
    }

    /** Of message {@code combination.<word>}. */
    String word() {
        return word;
    }

    List<Part> parts() {
        return parts;
    }
}
