package io.tailorline.pattern.piece;

import static io.tailorline.pattern.piece.Garment.JACKET;
import static io.tailorline.pattern.piece.Garment.TROUSERS;
import static io.tailorline.pattern.piece.Garment.WAISTCOAT;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a tailor may change on a draft for one figure: a rule, applied by an amount in mm. Amounts of the same rule on the
 * same side add up. Ranges and steps: docs/drafting/alterations.md.
 */
public enum AlterationRule {
    STOOPED(
            "stooped",
            "round back: the back longer over the blades, the front neck lower and forward",
            0,
            25,
            5,
            JACKET,
            WAISTCOAT),
    ERECT("erect", "erect figure: the back shorter over the blades, the front longer", 0, 20, 5, JACKET, WAISTCOAT),
    FRONT_BALANCE("frontBalance", "front neck point and gorge up or down", -25, 25, 5, JACKET, WAISTCOAT),
    SLOPING_SHOULDER("slopingShoulder", "shoulder tips and the whole armhole down", 0, 20, 2.5, JACKET, WAISTCOAT),
    SQUARE_SHOULDER("squareShoulder", "shoulder tips and the whole armhole up", 0, 15, 2.5, JACKET, WAISTCOAT),
    LOW_SHOULDER(
            "lowShoulder", "one low shoulder: front, back and side of that side drop", 0, 15, 2.5, JACKET, WAISTCOAT),
    FORWARD_SHOULDER("forwardShoulder", "shoulder seam and sleeve crown move forward", 0, 10, 2.5, JACKET, WAISTCOAT),
    PROMINENT_BLADES("prominentBlades", "more room over the shoulder blades", 0, 10, 2.5, JACKET, WAISTCOAT),
    HOLLOW_BACK(
            "hollowBack",
            "a wedge out of the back at the waist, from centre back to the side",
            0,
            20,
            5,
            JACKET,
            WAISTCOAT),
    SEAT("seat", "prominent (more) or flat (less) seat", -20, 20, 5, JACKET, TROUSERS),
    STOMACH("stomach", "prominent stomach", 0, 60, 5, JACKET, TROUSERS, WAISTCOAT),
    CHEST("chest", "full or flat chest", -15, 15, 5, JACKET, WAISTCOAT),
    BACK_WIDTH("backWidth", "width of the back at the armhole", -15, 15, 2.5, JACKET, WAISTCOAT),
    CHEST_WIDTH("chestWidth", "width of the front at the armhole", -15, 15, 2.5, JACKET, WAISTCOAT),
    ARMHOLE("armhole", "armhole deeper or higher", -15, 15, 2.5, JACKET, WAISTCOAT),
    ARM_PITCH("armPitch", "sleeve hangs forward or back", -15, 15, 2.5, JACKET),
    UPPER_ARM("upperArm", "sleeve width at the upper arm", -30, 30, 5, JACKET),
    ELBOW("elbow", "sleeve width at the elbow", -30, 30, 5, JACKET),
    CUFF("cuff", "sleeve width at the cuff", -30, 30, 5, JACKET),
    SLEEVE_LENGTH("sleeveLength", "sleeve longer or shorter", -60, 60, 5, JACKET),
    JACKET_LENGTH("jacketLength", "jacket longer or shorter", -60, 60, 5, JACKET),
    JACKET_FRONT_LENGTH("jacketFrontLength", "the front's hem alone longer or shorter", -60, 60, 5, JACKET),
    COLLAR_HEIGHT("collarHeight", "back neck higher or lower under the collar", -10, 10, 2.5, JACKET),
    WAISTCOAT_LENGTH("waistcoatLength", "waistcoat longer or shorter", -60, 60, 5, WAISTCOAT),
    LEG("leg", "hem centre outwards for bow legs (more) or inwards for knock knees (less)", -20, 20, 5, TROUSERS),
    FRONT_RISE("frontRise", "waist line up or down in front", -30, 30, 5, TROUSERS),
    BACK_RISE("backRise", "waist line up or down behind", -30, 30, 5, TROUSERS),
    FORK("fork", "back fork longer or shorter", -15, 15, 2.5, TROUSERS),
    SEAT_ANGLE("seatAngle", "centre back leans more or less", -15, 15, 2.5, TROUSERS),
    THIGH("thigh", "width of the leg at the thigh", -40, 40, 5, TROUSERS),
    KNEE("knee", "width of the leg at the knee", -40, 40, 5, TROUSERS),
    HEM("hem", "width of the leg at the hem", -40, 40, 5, TROUSERS),
    CALF("calf", "prominent calf", 0, 10, 2.5, TROUSERS),
    HIP("hip", "one high hip: the waist's side point of that leg up", 0, 15, 2.5, TROUSERS),
    TROUSER_LENGTH("trouserLength", "leg longer or shorter", -60, 60, 5, TROUSERS);

    private final String word;
    private final String about;
    private final double least;
    private final double most;
    private final double step;
    private final Set<Garment> garments;

    AlterationRule(String word, String about, double least, double most, double step, Garment... garments) {
        this.word = word;
        this.about = about;
        this.least = least;
        this.most = most;
        this.step = step;
        EnumSet<Garment> of = EnumSet.noneOf(Garment.class);
        Collections.addAll(of, garments);
        this.garments = Collections.unmodifiableSet(of);
    }

    /** The word in files: {@code slopingShoulder}. */
    public String word() {
        return word;
    }

    /** What it changes, for a person. */
    public String about() {
        return about;
    }

    /** The least amount, mm; negative where the rule goes both ways. */
    public double least() {
        return least;
    }

    /** The greatest amount, mm. */
    public double most() {
        return most;
    }

    /** Amounts are whole multiples of this, mm. */
    public double step() {
        return step;
    }

    /** Whether an amount and its negative are both allowed. */
    public boolean goesBothWays() {
        return least < 0;
    }

    /** Whose drafts follow it. */
    public Set<Garment> garments() {
        return garments;
    }

    /** The rule of that word, if there is one. */
    public static Optional<AlterationRule> find(String word) {
        for (AlterationRule rule : values()) {
            if (rule.word.equals(word)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
