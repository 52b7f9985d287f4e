package io.tailorline.portal.patternroom.workbench;

import io.tailorline.pattern.piece.AlterationRule;
import java.util.List;
import java.util.Locale;

/** Where on the figure a tailor looks for an alteration, from the neck down. */
enum AlterationPlace {
    POSTURE(AlterationRule.STOOPED, AlterationRule.ERECT, AlterationRule.FRONT_BALANCE),
    SHOULDER(
            AlterationRule.SLOPING_SHOULDER,
            AlterationRule.SQUARE_SHOULDER,
            AlterationRule.LOW_SHOULDER,
            AlterationRule.FORWARD_SHOULDER,
            AlterationRule.COLLAR_HEIGHT),
    BACK(AlterationRule.PROMINENT_BLADES, AlterationRule.HOLLOW_BACK, AlterationRule.BACK_WIDTH, AlterationRule.SEAT),
    WAIST_AND_SEAT(
            AlterationRule.WAIST,
            AlterationRule.JACKET_WAIST,
            AlterationRule.WAISTCOAT_WAIST,
            AlterationRule.TROUSER_WAIST,
            AlterationRule.SEAT_WIDTH,
            AlterationRule.JACKET_SEAT,
            AlterationRule.TROUSER_SEAT),
    FRONT(AlterationRule.CHEST, AlterationRule.CHEST_WIDTH, AlterationRule.STOMACH),
    SLEEVE(
            AlterationRule.ARMHOLE,
            AlterationRule.ARM_PITCH,
            AlterationRule.UPPER_ARM,
            AlterationRule.ELBOW,
            AlterationRule.CUFF,
            AlterationRule.SLEEVE_LENGTH),
    LENGTH(AlterationRule.JACKET_LENGTH, AlterationRule.JACKET_FRONT_LENGTH, AlterationRule.WAISTCOAT_LENGTH),
    RISE(
            AlterationRule.FRONT_RISE,
            AlterationRule.BACK_RISE,
            AlterationRule.FORK,
            AlterationRule.SEAT_ANGLE,
            AlterationRule.HIP),
    LEG(
            AlterationRule.LEG,
            AlterationRule.THIGH,
            AlterationRule.KNEE,
            AlterationRule.CALF,
            AlterationRule.HEM,
            AlterationRule.TROUSER_LENGTH);

    private final List<AlterationRule> rules;

    AlterationPlace(AlterationRule... rules) {
        this.rules = List.of(rules);
    }

    List<AlterationRule> rules() {
        return rules;
    }

    /** Of message {@code bench.place.<word>}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
