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
    STOOPED(Reach.PAIR, "stooped", 0, 25, 5, JACKET, WAISTCOAT),
    ERECT(Reach.PAIR, "erect", 0, 20, 5, JACKET, WAISTCOAT),
    FRONT_BALANCE(Reach.PAIR, "frontBalance", -25, 25, 5, JACKET, WAISTCOAT),
    SLOPING_SHOULDER(Reach.SIDE, "slopingShoulder", 0, 20, 2.5, JACKET, WAISTCOAT),
    SQUARE_SHOULDER(Reach.SIDE, "squareShoulder", 0, 15, 2.5, JACKET, WAISTCOAT),
    LOW_SHOULDER(Reach.SIDE, "lowShoulder", 0, 15, 2.5, JACKET, WAISTCOAT),
    FORWARD_SHOULDER(Reach.SIDE, "forwardShoulder", 0, 10, 2.5, JACKET, WAISTCOAT),
    PROMINENT_BLADES(Reach.PAIR, "prominentBlades", 0, 10, 2.5, JACKET, WAISTCOAT),
    HOLLOW_BACK(Reach.PAIR, "hollowBack", 0, 20, 5, JACKET, WAISTCOAT),
    SEAT(Reach.PAIR, "seat", -20, 20, 5, JACKET, TROUSERS),
    WAIST(Reach.PAIR, "waist", -30, 30, 5, JACKET, TROUSERS, WAISTCOAT),
    JACKET_WAIST(Reach.PAIR, "jacketWaist", -30, 30, 5, JACKET),
    WAISTCOAT_WAIST(Reach.PAIR, "waistcoatWaist", -30, 30, 5, WAISTCOAT),
    TROUSER_WAIST(Reach.PAIR, "trouserWaist", -30, 30, 5, TROUSERS),
    SEAT_WIDTH(Reach.PAIR, "seatWidth", -30, 30, 5, JACKET, TROUSERS),
    JACKET_SEAT(Reach.PAIR, "jacketSeat", -30, 30, 5, JACKET),
    TROUSER_SEAT(Reach.PAIR, "trouserSeat", -30, 30, 5, TROUSERS),
    STOMACH(Reach.PAIR, "stomach", 0, 60, 5, JACKET, TROUSERS, WAISTCOAT),
    CHEST(Reach.PAIR, "chest", -15, 15, 5, JACKET, WAISTCOAT),
    BACK_WIDTH(Reach.SIDE, "backWidth", -15, 15, 2.5, JACKET, WAISTCOAT),
    CHEST_WIDTH(Reach.SIDE, "chestWidth", -15, 15, 2.5, JACKET, WAISTCOAT),
    ARMHOLE(Reach.SIDE, "armhole", -15, 15, 2.5, JACKET, WAISTCOAT),
    ARM_PITCH(Reach.SIDE, "armPitch", -15, 15, 2.5, JACKET),
    UPPER_ARM(Reach.SIDE, "upperArm", -30, 30, 5, JACKET),
    ELBOW(Reach.SIDE, "elbow", -30, 30, 5, JACKET),
    CUFF(Reach.SIDE, "cuff", -30, 30, 5, JACKET),
    SLEEVE_LENGTH(Reach.SIDE, "sleeveLength", -60, 60, 5, JACKET),
    JACKET_LENGTH(Reach.PAIR, "jacketLength", -60, 60, 5, JACKET),
    JACKET_FRONT_LENGTH(Reach.PAIR, "jacketFrontLength", -60, 60, 5, JACKET),
    COLLAR_HEIGHT(Reach.PAIR, "collarHeight", -10, 10, 2.5, JACKET),
    WAISTCOAT_LENGTH(Reach.PAIR, "waistcoatLength", -60, 60, 5, WAISTCOAT),
    LEG(Reach.SIDE, "leg", -20, 20, 5, TROUSERS),
    FRONT_RISE(Reach.PAIR, "frontRise", -30, 30, 5, TROUSERS),
    BACK_RISE(Reach.PAIR, "backRise", -30, 30, 5, TROUSERS),
    FORK(Reach.PAIR, "fork", -15, 15, 2.5, TROUSERS),
    SEAT_ANGLE(Reach.PAIR, "seatAngle", -15, 15, 2.5, TROUSERS),
    THIGH(Reach.SIDE, "thigh", -40, 40, 5, TROUSERS),
    KNEE(Reach.SIDE, "knee", -40, 40, 5, TROUSERS),
    HEM(Reach.SIDE, "hem", -40, 40, 5, TROUSERS),
    CALF(Reach.SIDE, "calf", 0, 10, 2.5, TROUSERS),
    HIP(Reach.SIDE, "hip", 0, 15, 2.5, TROUSERS),
    TROUSER_LENGTH(Reach.SIDE, "trouserLength", -60, 60, 5, TROUSERS);

    private final Reach reach;
    private final String word;
    private final double least;
    private final double most;
    private final double step;
    private final Set<Garment> garments;

    AlterationRule(Reach reach, String word, double least, double most, double step, Garment... garments) {
        this.reach = reach;
        this.word = word;
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

    /** What it changes, for a person. */
    public Word about() {
        return new Word("about." + word);
    }

    /** The least amount, mm; negative where the rule goes both ways. */
    public double least() {
        return least;
    }

    /** The greatest amount, mm. */
    public double most() {
        return most;
    }

    /** By how much fitters usually change the amount, mm: sliders, arrow keys and proposals go by it. */
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
