package io.tailorline.pattern.check.fit;

import static io.tailorline.pattern.check.fit.FitLimits.NONE;
import static io.tailorline.pattern.check.fit.FitLimits.atLeast;
import static io.tailorline.pattern.check.fit.FitLimits.atMost;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.EaseGirth;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What the tape reads on the finished pieces, and how far its ease may lie from the ordered one. Where no body measure
 * stands against the reading, the limits are those of the reading itself. Source of every limit:
 * docs/drafting/certificate.md.
 */
public enum FitRule {
    CHEST(Garment.JACKET, "chest", "mm", FitLimits.of(-1, 1), OrderedEase.byFit(80, 110, 150)),
    WAIST(Garment.JACKET, "waist", "mm", FitLimits.of(-1, 1), OrderedEase.byFit(80, 110, 150)),
    SEAT(Garment.JACKET, "seat", "mm", atLeast(-2), OrderedEase.byFit(60, 90, 120)),
    ACROSS_BACK(Garment.JACKET, "acrossBack", "mm", FitLimits.of(-5, 5), OrderedEase.byFit(0, 8, 16)),
    ACROSS_CHEST(Garment.JACKET, "acrossChest", "mm", FitLimits.of(-20, 25), OrderedEase.byFit(29.6, 40.7, 55.5)),
    FRONT_WIDTH(Garment.JACKET, "frontWidth", "mm", NONE),
    FRONT_TO_BACK(Garment.JACKET, "frontToBack", "", FitLimits.of(1.02, 1.25)),
    FRONT_SHOULDER_OVERHANG(Garment.JACKET, "frontShoulderOverhang", "mm", atLeast(0)),
    SIDE_BODY_SCYE(Garment.JACKET, "sideBodyAtScye", "mm", FitLimits.of(75, 125)),
    SIDE_BODY_WAIST(Garment.JACKET, "sideBodyAtWaist", "mm", FitLimits.of(75, 125)),
    BACK_NECK_WIDTH(Garment.JACKET, "backNeckWidth", "mm", FitLimits.of(1, 3)),
    BALANCE(Garment.JACKET, "balance", "mm", NONE),
    FRONT_LENGTH(
            Garment.JACKET,
            "frontLength",
            "mm",
            FitLimits.of(-5, 5),
            OrderedEase.bySex(29, 8).andOf("jacket.balance", 10)),
    BACK_LENGTH(Garment.JACKET, "backLength", "mm", FitLimits.of(-1, 1)),
    SHOULDER_LENGTH(
            Garment.JACKET,
            "shoulderLength",
            "mm",
            FitLimits.of(-5, 5),
            OrderedEase.byFit(8, 12, 16).andForWomen(-6)),
    SHOULDER_SLOPE(Garment.JACKET, "shoulderSlope", "deg", NONE),
    OVER_SHOULDER(Garment.JACKET, "overShoulder", "mm", NONE),
    SCYE_DEPTH(Garment.JACKET, "scyeDepth", "mm", FitLimits.of(-2, 2)),
    ARMHOLE_HEIGHT(Garment.JACKET, "armholeHeight", "mm", NONE),
    ARMHOLE_GIRTH(Garment.JACKET, "armholeOverArm", "mm", NONE),
    ARMHOLE_DIAMETER(Garment.JACKET, "armholeDiameter", "mm", NONE),
    CAP_TO_ARMHOLE(Garment.JACKET, "capToArmhole", "", atLeast(0.72)),
    CAP_EASE(Garment.JACKET, "capEase", "mm", FitLimits.of(-1, 45)),
    CAP_EASE_FRONT(Garment.JACKET, "capEaseFront", "mm", FitLimits.of(-2, 25)),
    CAP_EASE_BACK(Garment.JACKET, "capEaseBack", "mm", FitLimits.of(-2, 30)),
    CAP_EASE_HIND(Garment.JACKET, "capEaseHind", "mm", NONE),
    CAP_EASE_UNDERARM(Garment.JACKET, "capEaseUnderarm", "mm", FitLimits.of(-2, 2)),
    SLEEVE_WIDTH(Garment.JACKET, "sleeveWidth", "mm", FitLimits.of(-1, 30), OrderedEase.byFit(45, 60, 80)),
    SLEEVE_LENGTH(Garment.JACKET, "sleeveLength", "mm", FitLimits.of(-14, 8), OrderedEase.bySex(12, 8)),
    ELBOW(Garment.JACKET, "elbow", "mm", NONE),
    CUFF(Garment.JACKET, "cuff", "mm", atLeast(-1), OrderedEase.byFit(100, 110, 120)),
    CUFF_OVER_HAND(Garment.JACKET, "cuffOverHand", "mm", atLeast(20)),
    SLEEVE_PITCH(Garment.JACKET, "sleevePitch", "mm", FitLimits.of(-2, 2)),
    INTAKE_CENTRE_BACK(Garment.JACKET, "intakeCentreBack", "mm", NONE),
    INTAKE_BACK_SEAM(Garment.JACKET, "intakeBackSeam", "mm", atMost(40)),
    INTAKE_SIDE_SEAM(Garment.JACKET, "intakeSideSeam", "mm", atMost(40)),
    INTAKE_PRINCESS(Garment.JACKET, "intakePrincess", "mm", atMost(40)),
    INTAKE_DART(Garment.JACKET, "intakeDart", "mm", NONE),
    HIP_POCKET_BEFORE_SEAM(Garment.JACKET, "hipPocketBeforeSeam", "mm", atLeast(20)),
    HIP_POCKET_ACROSS_SEAM(Garment.JACKET, "hipPocketAcrossSeam", "mm", atLeast(25)),
    CENTRE_BACK_CORNER(Garment.JACKET, "centreBackCorner", "deg", atMost(1)),
    HEM_LEVEL(Garment.JACKET, "hemLevel", "mm", atMost(3)),
    WAISTCOAT_CHEST(Garment.WAISTCOAT, "chest", "mm", FitLimits.of(-1, 1), OrderedEase.byFit(30, 60, 100)),
    WAISTCOAT_WAIST(Garment.WAISTCOAT, "waist", "mm", FitLimits.of(-1, 1), OrderedEase.byFit(30, 60, 90)),
    WAISTCOAT_SCYE(Garment.WAISTCOAT, "armholeBelowJacket", "mm", FitLimits.of(20, 30)),
    WAISTCOAT_INFLECTIONS(Garment.WAISTCOAT, "armholeInflections", "", NONE),
    WAISTCOAT_BULGE(Garment.WAISTCOAT, "armholeBulge", "mm", atMost(1)),
    WAISTCOAT_PITCH(Garment.WAISTCOAT, "armholePitchHeight", "mm", NONE),
    WAISTCOAT_BACK_NECK(Garment.WAISTCOAT, "backNeckInJacket", "mm", NONE),
    WAISTCOAT_CHEST_GAP(Garment.WAISTCOAT, "chestInJacket", "mm", FitLimits.of(40, 60)),
    TROUSER_WAIST(Garment.TROUSERS, "waist", "mm", FitLimits.of(-1, 1), OrderedEase.byFit(5, 10, 20)),
    TROUSER_SEAT(Garment.TROUSERS, "seat", "mm", atLeast(-1), OrderedEase.byFit(40, 65, 90)),
    THIGH(
            Garment.TROUSERS,
            "thigh",
            "mm",
            atLeast(-16),
            OrderedEase.byFit(80, 92, 106).andForWomen(12)),
    KNEE(Garment.TROUSERS, "knee", "mm", atLeast(-1), OrderedEase.byFit(40, 55, 75)),
    CALF(Garment.TROUSERS, "calf", "mm", atLeast(-1), OrderedEase.byFit(42, 50, 65)),
    HEM(Garment.TROUSERS, "hem", "mm", NONE),
    HEM_OVER_HEEL(Garment.TROUSERS, "hemOverHeel", "mm", atLeast(10)),
    CROTCH_DEPTH(Garment.TROUSERS, "crotchBelowBody", "mm", FitLimits.of(10, 20)),
    BACK_CROTCH_DEPTH(Garment.TROUSERS, "backCrotchBelowBody", "mm", FitLimits.of(10, 25)),
    CROTCH_LENGTH(Garment.TROUSERS, "crotchLength", "mm", FitLimits.of(10, 30)),
    BACK_FORK(Garment.TROUSERS, "backForkBelowFront", "mm", FitLimits.of(-1, 15)),
    INSIDE_LEG(Garment.TROUSERS, "insideLeg", "mm", NONE),
    OUTSIDE_LEG(Garment.TROUSERS, "outsideLeg", "mm", NONE);

    /** They hold on every body of the survey, in every fit and with any options. */
    private static final Set<FitRule> ENFORCED = EnumSet.of(
            CHEST,
            WAIST,
            SEAT,
            BACK_NECK_WIDTH,
            BACK_LENGTH,
            SCYE_DEPTH,
            CAP_EASE_UNDERARM,
            SLEEVE_WIDTH,
            SLEEVE_PITCH,
            CUFF_OVER_HAND,
            CENTRE_BACK_CORNER,
            WAISTCOAT_CHEST,
            WAISTCOAT_WAIST,
            WAISTCOAT_SCYE,
            WAISTCOAT_CHEST_GAP,
            TROUSER_WAIST,
            TROUSER_SEAT,
            THIGH,
            KNEE,
            CALF,
            HEM_OVER_HEEL,
            CROTCH_DEPTH,
            BACK_CROTCH_DEPTH,
            BACK_FORK);

    private final Garment garment;
    private final String measure;
    private final String unit;
    private final FitLimits limits;
    private final OrderedEase ordered;

    FitRule(Garment garment, String measure, String unit, FitLimits limits) {
        this(garment, measure, unit, limits, OrderedEase.NOTHING);
    }

    /** @param limits of what the ease differs from the ordered one */
    FitRule(Garment garment, String measure, String unit, FitLimits limits, OrderedEase ordered) {
        this.garment = garment;
        this.measure = measure;
        this.unit = unit;
        this.limits = limits;
        this.ordered = ordered;
    }

    /** Whether a pattern without alterations that leaves the limits is not released. */
    boolean isEnforced() {
        return ENFORCED.contains(this);
    }

    public Garment garment() {
        return garment;
    }

    /** The name in tables: {@code jacket.acrossBack}. */
    public String word() {
        return garment.word() + "." + measure;
    }

    /** As notices name it. */
    Word named() {
        return new Word("fit." + word());
    }

    /** {@code mm}, {@code deg}, or empty for a ratio or a count. */
    public String unit() {
        return unit;
    }

    /** Of the ease over the body, for one order. */
    FitLimits limits(Style style, Sex sex) {
        OptionalDouble own = EaseGirth.find(word())
                .flatMap(girth -> style.house().map(house -> house.ease(girth, style.fit())))
                .orElse(OptionalDouble.empty());
        return limits.shifted(ordered.in(style, sex, own));
    }
}
