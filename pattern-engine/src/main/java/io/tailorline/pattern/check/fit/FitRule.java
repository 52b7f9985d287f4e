package io.tailorline.pattern.check.fit;

import static io.tailorline.pattern.check.fit.FitLimits.NONE;
import static io.tailorline.pattern.check.fit.FitLimits.atLeast;
import static io.tailorline.pattern.check.fit.FitLimits.atMost;

import io.tailorline.pattern.piece.Garment;

/**
 * What the tape reads on the finished pieces, and within which limits its ease must lie. Where no body measure stands
 * against the reading, the limits are those of the reading itself. Source of every limit: docs/drafting/certificate.md.
 */
public enum FitRule {
    CHEST(Garment.JACKET, "chest", "mm", NONE),
    WAIST(Garment.JACKET, "waist", "mm", NONE),
    SEAT(Garment.JACKET, "seat", "mm", NONE),
    ACROSS_BACK(Garment.JACKET, "acrossBack", "mm", NONE),
    ACROSS_CHEST(Garment.JACKET, "acrossChest", "mm", NONE),
    FRONT_WIDTH(Garment.JACKET, "frontWidth", "mm", NONE),
    FRONT_TO_BACK(Garment.JACKET, "frontToBack", "", NONE),
    FRONT_SHOULDER_OVERHANG(Garment.JACKET, "frontShoulderOverhang", "mm", NONE),
    BACK_NECK_WIDTH(Garment.JACKET, "backNeckWidth", "mm", NONE),
    BALANCE(Garment.JACKET, "balance", "mm", NONE),
    FRONT_LENGTH(Garment.JACKET, "frontLength", "mm", NONE),
    BACK_LENGTH(Garment.JACKET, "backLength", "mm", NONE),
    SHOULDER_LENGTH(Garment.JACKET, "shoulderLength", "mm", NONE),
    SHOULDER_SLOPE(Garment.JACKET, "shoulderSlope", "deg", NONE),
    SCYE_DEPTH(Garment.JACKET, "scyeDepth", "mm", NONE),
    ARMHOLE_HEIGHT(Garment.JACKET, "armholeHeight", "mm", NONE),
    ARMHOLE_GIRTH(Garment.JACKET, "armholeOverArm", "mm", NONE),
    ARMHOLE_DIAMETER(Garment.JACKET, "armholeDiameter", "mm", NONE),
    CAP_TO_ARMHOLE(Garment.JACKET, "capToArmhole", "", atLeast(0.72)),
    CAP_EASE(Garment.JACKET, "capEase", "mm", NONE),
    CAP_EASE_FRONT(Garment.JACKET, "capEaseFront", "mm", NONE),
    CAP_EASE_BACK(Garment.JACKET, "capEaseBack", "mm", NONE),
    CAP_EASE_HIND(Garment.JACKET, "capEaseHind", "mm", NONE),
    CAP_EASE_UNDERARM(Garment.JACKET, "capEaseUnderarm", "mm", NONE),
    SLEEVE_WIDTH(Garment.JACKET, "sleeveWidth", "mm", NONE),
    SLEEVE_LENGTH(Garment.JACKET, "sleeveLength", "mm", NONE),
    CUFF(Garment.JACKET, "cuff", "mm", NONE),
    CUFF_OVER_HAND(Garment.JACKET, "cuffOverHand", "mm", atLeast(20)),
    SLEEVE_PITCH(Garment.JACKET, "sleevePitch", "mm", NONE),
    INTAKE_CENTRE_BACK(Garment.JACKET, "intakeCentreBack", "mm", NONE),
    INTAKE_BACK_SEAM(Garment.JACKET, "intakeBackSeam", "mm", atMost(40)),
    INTAKE_SIDE_SEAM(Garment.JACKET, "intakeSideSeam", "mm", atMost(40)),
    INTAKE_PRINCESS(Garment.JACKET, "intakePrincess", "mm", atMost(40)),
    INTAKE_DART(Garment.JACKET, "intakeDart", "mm", NONE),
    HIP_POCKET_BEFORE_SEAM(Garment.JACKET, "hipPocketBeforeSeam", "mm", atLeast(20)),
    HIP_POCKET_ACROSS_SEAM(Garment.JACKET, "hipPocketAcrossSeam", "mm", atLeast(25)),
    CENTRE_BACK_CORNER(Garment.JACKET, "centreBackCorner", "deg", atMost(0.5)),
    HEM_LEVEL(Garment.JACKET, "hemLevel", "mm", atMost(3)),
    WAISTCOAT_CHEST(Garment.WAISTCOAT, "chest", "mm", NONE),
    WAISTCOAT_WAIST(Garment.WAISTCOAT, "waist", "mm", NONE),
    WAISTCOAT_SCYE(Garment.WAISTCOAT, "armholeBelowJacket", "mm", FitLimits.of(20, 30)),
    WAISTCOAT_INFLECTIONS(Garment.WAISTCOAT, "armholeInflections", "", atMost(0)),
    WAISTCOAT_BULGE(Garment.WAISTCOAT, "armholeBulge", "mm", atMost(1)),
    WAISTCOAT_PITCH(Garment.WAISTCOAT, "armholePitchHeight", "mm", NONE),
    WAISTCOAT_BACK_NECK(Garment.WAISTCOAT, "backNeckInJacket", "mm", NONE),
    WAISTCOAT_CHEST_GAP(Garment.WAISTCOAT, "chestInJacket", "mm", FitLimits.of(40, 60)),
    TROUSER_WAIST(Garment.TROUSERS, "waist", "mm", NONE),
    TROUSER_SEAT(Garment.TROUSERS, "seat", "mm", NONE),
    THIGH(Garment.TROUSERS, "thigh", "mm", atLeast(40)),
    KNEE(Garment.TROUSERS, "knee", "mm", NONE),
    CALF(Garment.TROUSERS, "calf", "mm", atLeast(35)),
    HEM(Garment.TROUSERS, "hem", "mm", NONE),
    HEM_OVER_HEEL(Garment.TROUSERS, "hemOverHeel", "mm", atLeast(10)),
    CROTCH_DEPTH(Garment.TROUSERS, "crotchBelowBody", "mm", FitLimits.of(10, 20)),
    CROTCH_LENGTH(Garment.TROUSERS, "crotchLength", "mm", NONE),
    BACK_FORK(Garment.TROUSERS, "backForkBelowFront", "mm", FitLimits.of(0, 15)),
    INSIDE_LEG(Garment.TROUSERS, "insideLeg", "mm", NONE),
    OUTSIDE_LEG(Garment.TROUSERS, "outsideLeg", "mm", NONE);

    private final Garment garment;
    private final String measure;
    private final String unit;
    private final FitLimits limits;

    FitRule(Garment garment, String measure, String unit, FitLimits limits) {
        this.garment = garment;
        this.measure = measure;
        this.unit = unit;
        this.limits = limits;
    }

    public Garment garment() {
        return garment;
    }

    /** The name in tables: {@code jacket.acrossBack}. */
    public String word() {
        return garment.word() + "." + measure;
    }

    /** {@code mm}, {@code deg}, or empty for a ratio or a count. */
    public String unit() {
        return unit;
    }

    public FitLimits limits() {
        return limits;
    }
}
