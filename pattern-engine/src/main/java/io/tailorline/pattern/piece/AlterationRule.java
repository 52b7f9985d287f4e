package io.tailorline.pattern.piece;

import static io.tailorline.pattern.piece.Garment.JACKET;
import static io.tailorline.pattern.piece.Garment.TROUSERS;
import static io.tailorline.pattern.piece.Garment.WAISTCOAT;

import io.tailorline.pattern.notice.Word;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * An alteration rule: a change of a draft for one figure, applied by an amount in mm. Amounts of the same rule on the
 * same side add up. Ranges and steps: docs/drafting/alterations.md.
 */
public enum AlterationRule {
    STOOPED(
            Reach.PAIR,
            "stooped",
            "round back: the back longer over the blades, the front neck lower and forward",
            0,
            25,
            5,
            JACKET,
            WAISTCOAT),
    ERECT(
            Reach.PAIR,
            "erect",
            "erect figure: the back shorter over the blades, the front longer",
            0,
            20,
            5,
            JACKET,
            WAISTCOAT),
    FRONT_BALANCE(Reach.PAIR, "frontBalance", "front neck point and gorge up or down", -25, 25, 5, JACKET, WAISTCOAT),
    SLOPING_SHOULDER(
            Reach.SIDE, "slopingShoulder", "shoulder tips and the whole armhole down", 0, 20, 2.5, JACKET, WAISTCOAT),
    SQUARE_SHOULDER(
            Reach.SIDE, "squareShoulder", "shoulder tips and the whole armhole up", 0, 15, 2.5, JACKET, WAISTCOAT),
    LOW_SHOULDER(
            Reach.SIDE,
            "lowShoulder",
            "one low shoulder: front, back and side of that side drop",
            0,
            15,
            2.5,
            JACKET,
            WAISTCOAT),
    FORWARD_SHOULDER(
            Reach.SIDE,
            "forwardShoulder",
            "shoulder seam and sleeve crown move forward",
            0,
            10,
            2.5,
            JACKET,
            WAISTCOAT),
    PROMINENT_BLADES(
            Reach.PAIR, "prominentBlades", "more room over the shoulder blades", 0, 10, 2.5, JACKET, WAISTCOAT),
    HOLLOW_BACK(
            Reach.PAIR,
            "hollowBack",
            "a wedge out of the back at the waist, from centre back to the side",
            0,
            20,
            5,
            JACKET,
            WAISTCOAT),
    SEAT(Reach.PAIR, "seat", "prominent (more) or flat (less) seat", -20, 20, 5, JACKET, TROUSERS),
    STOMACH(Reach.PAIR, "stomach", "prominent stomach", 0, 60, 5, JACKET, TROUSERS, WAISTCOAT),
    CHEST(Reach.PAIR, "chest", "full or flat chest", -15, 15, 5, JACKET, WAISTCOAT),
    BACK_WIDTH(Reach.SIDE, "backWidth", "width of the back at the armhole", -15, 15, 2.5, JACKET, WAISTCOAT),
    CHEST_WIDTH(Reach.SIDE, "chestWidth", "width of the front at the armhole", -15, 15, 2.5, JACKET, WAISTCOAT),
    ARMHOLE(Reach.SIDE, "armhole", "armhole deeper or higher", -15, 15, 2.5, JACKET, WAISTCOAT),
    ARM_PITCH(Reach.SIDE, "armPitch", "sleeve hangs forward or back", -15, 15, 2.5, JACKET),
    UPPER_ARM(Reach.SIDE, "upperArm", "sleeve width at the upper arm", -30, 30, 5, JACKET),
    ELBOW(Reach.SIDE, "elbow", "sleeve width at the elbow", -30, 30, 5, JACKET),
    CUFF(Reach.SIDE, "cuff", "sleeve width at the cuff", -30, 30, 5, JACKET),
    SLEEVE_LENGTH(Reach.SIDE, "sleeveLength", "sleeve longer or shorter", -60, 60, 5, JACKET),
    JACKET_LENGTH(Reach.PAIR, "jacketLength", "jacket longer or shorter", -60, 60, 5, JACKET),
    JACKET_FRONT_LENGTH(Reach.PAIR, "jacketFrontLength", "the front's hem alone longer or shorter", -60, 60, 5, JACKET),
    COLLAR_HEIGHT(Reach.PAIR, "collarHeight", "back neck higher or lower under the collar", -10, 10, 2.5, JACKET),
    WAISTCOAT_LENGTH(Reach.PAIR, "waistcoatLength", "waistcoat longer or shorter", -60, 60, 5, WAISTCOAT),
    LEG(
            Reach.SIDE,
            "leg",
            "hem centre outwards for bow legs (more) or inwards for knock knees (less)",
            -20,
            20,
            5,
            TROUSERS),
    FRONT_RISE(Reach.PAIR, "frontRise", "waist line up or down in front", -30, 30, 5, TROUSERS),
    BACK_RISE(Reach.PAIR, "backRise", "waist line up or down behind", -30, 30, 5, TROUSERS),
    FORK(Reach.PAIR, "fork", "back fork longer or shorter", -15, 15, 2.5, TROUSERS),
    SEAT_ANGLE(Reach.PAIR, "seatAngle", "centre back leans more or less", -15, 15, 2.5, TROUSERS),
    THIGH(Reach.SIDE, "thigh", "width of the leg at the thigh", -40, 40, 5, TROUSERS),
    KNEE(Reach.SIDE, "knee", "width of the leg at the knee", -40, 40, 5, TROUSERS),
    HEM(Reach.SIDE, "hem", "width of the leg at the hem", -40, 40, 5, TROUSERS),
    CALF(Reach.SIDE, "calf", "prominent calf", 0, 10, 2.5, TROUSERS),
    HIP(Reach.SIDE, "hip", "one high hip: the waist's side point of that leg up", 0, 15, 2.5, TROUSERS),
    TROUSER_LENGTH(Reach.SIDE, "trouserLength", "leg longer or shorter", -60, 60, 5, TROUSERS);

    private final Reach reach;
    private final String word;
    private final String about;
    private final double least;
    private final double most;
    private final double step;
    private final Set<Garment> garments;

    AlterationRule(
            Reach reach, String word, String about, double least, double most, double step, Garment... garments) {
        this.reach = reach;
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

    /** As notices name it. */
    public Word named() {
        return Word.alteration(word);
    }

    /** Description of the change, for a person. */
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

    /**
     * Whether it may apply to one side of the body only. Rules that move shared lines (the centre back, the front
     * edges, the balance) apply to both.
     */
    public boolean isForOneSide() {
        return reach == Reach.SIDE;
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

    /** Whether a rule moves one side of a garment or the pair of both. */
    private enum Reach {
        SIDE,
        PAIR
    }
}
