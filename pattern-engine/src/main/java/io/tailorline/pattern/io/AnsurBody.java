package io.tailorline.pattern.io;

import static io.tailorline.pattern.measure.Measurement.*;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.ScyeDepthEstimate;
import io.tailorline.pattern.measure.Sex;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One ANSUR II subject in a tailor's measurements, mm. Source: Gordon et al. 2014, NATICK/TR-15/007; how each
 * measurement is derived, with its assumptions, is in docs/drafting/measures.md.
 */
final class AnsurBody {

    /** The columns that are read, in lower case. */
    static final List<String> COLUMNS = List.of(
            "subjectid",
            "gender",
            "stature",
            "weightkg",
            "neckcircumference",
            "neckcircumferencebase",
            "chestcircumference",
            "chestheight",
            "waistcircumference",
            "buttockcircumference",
            "shoulderlength",
            "acromialheight",
            "cervicaleheight",
            "suprasternaleheight",
            "interscyeii",
            "waistbacklength",
            "waistfrontlengthsitting",
            "waistheightomphalion",
            "tenthribheight",
            "buttockheight",
            "sleeveoutseam",
            "bicepscircumferenceflexed",
            "wristcircumference",
            "handcircumference",
            "crotchheight",
            "crotchlengthomphalion",
            "thighcircumference",
            "lowerthighcircumference",
            "calfcircumference",
            "anklecircumference",
            "heelanklecircumference",
            "kneeheightmidpatella");

    /** Weight is given in tenths of a kilogram. */
    private static final double TENTHS = 10;
    /** A relaxed upper arm against the flexed one. */
    private static final double RELAXED_ARM = 0.94;
    /** The neck side lies this far below the nape, mm. */
    private static final double NECK_SIDE_BELOW_NAPE = 15;
    /** The shoulder end of the tape lies this far above the acromion's mark, mm. */
    private static final double SHOULDER_ABOVE_ACROMION = 10;
    /** Sines between which a shoulder slope is believed: 8 and 30 degrees. */
    private static final double LEAST_SLOPE_SINE = 0.14;

    private static final double GREATEST_SLOPE_SINE = 0.5;
    /** A tape over the bust of a standing woman against the seated one down the middle, mm. */
    private static final double OVER_THE_BUST = 27;

    private final CsvTable.Row row;

    private AnsurBody(CsvTable.Row row) {
        this.row = row;
    }

    static MeasurementSet of(CsvTable.Row row) throws FormatFault {
        AnsurBody subject = new AnsurBody(row);
        return MeasurementSet.symmetric(row.text("subjectid"), subject.sex(), subject.values());
    }

    private Map<Measurement, Double> values() throws FormatFault {
        Map<Measurement, Double> values = new EnumMap<>(Measurement.class);
        double nape = mm("cervicaleheight");
        double navel = mm("waistheightomphalion");
        double rib = mm("tenthribheight");
        double waistLevel = (navel + rib) / 2;
        double chest = mm("chestcircumference");
        double backWaist = mm("waistbacklength") * (nape - waistLevel) / (nape - navel);
        values.put(STATURE, mm("stature"));
        values.put(WEIGHT, mm("weightkg") / TENTHS);
        values.put(NECK_GIRTH, mm("neckcircumference"));
        values.put(CHEST_GIRTH, chest);
        values.put(WAIST_GIRTH, mm("waistcircumference"));
        values.put(HIP_GIRTH, mm("buttockcircumference"));
        values.put(SHOULDER_LENGTH, mm("shoulderlength"));
        values.put(SHOULDER_SLOPE, shoulderSlopeDeg(nape));
        values.put(ACROSS_BACK, mm("interscyeii"));
        values.put(BACK_WAIST_LENGTH, backWaist);
        double overBust = sex() == Sex.FEMALE ? OVER_THE_BUST : 0;
        values.put(FRONT_WAIST_LENGTH, frontWaist(nape) - (rib - navel) / 2 + overBust);
        values.put(SCYE_DEPTH, ScyeDepthEstimate.of(sex(), chest, backWaist, mm("stature")));
        values.put(ARM_LENGTH, mm("sleeveoutseam"));
        values.put(UPPER_ARM_GIRTH, mm("bicepscircumferenceflexed") * RELAXED_ARM);
        values.put(WRIST_GIRTH, mm("wristcircumference"));
        values.put(BODY_RISE, waistLevel - mm("crotchheight"));
        values.put(INSIDE_LEG, mm("crotchheight"));
        values.put(OUTSIDE_LEG, waistLevel);
        values.put(THIGH_GIRTH, mm("thighcircumference"));
        values.put(KNEE_GIRTH, mm("lowerthighcircumference"));
        values.put(CALF_GIRTH, mm("calfcircumference"));
        values.put(ANKLE_GIRTH, mm("anklecircumference"));
        values.put(KNEE_HEIGHT, mm("kneeheightmidpatella"));
        values.put(WAIST_TO_HIP, waistLevel - mm("buttockheight"));
        values.put(CROTCH_LENGTH, mm("crotchlengthomphalion") + (rib - navel));
        values.put(HAND_GIRTH, mm("handcircumference"));
        values.put(HEEL_GIRTH, mm("heelanklecircumference"));
        if (sex() == Sex.FEMALE) {
            values.put(BUST_POINT_HEIGHT, mm("chestheight"));
        }
        return values;
    }

    private double shoulderSlopeDeg(double nape) throws FormatFault {
        double fall = nape - NECK_SIDE_BELOW_NAPE - mm("acromialheight") - SHOULDER_ABOVE_ACROMION;
        double sine = fall / mm("shoulderlength");
        return StrictMath.toDegrees(
                StrictMath.asin(StrictMath.min(GREATEST_SLOPE_SINE, StrictMath.max(LEAST_SLOPE_SINE, sine))));
    }

    /**
     * Neck side to the navel over the front: taken from the neck pit, and the way from the neck side to the pit added.
     */
    private double frontWaist(double nape) throws FormatFault {
        double down = nape - NECK_SIDE_BELOW_NAPE - mm("suprasternaleheight");
        double forward = mm("neckcircumferencebase") / (2 * StrictMath.PI);
        return mm("waistfrontlengthsitting") + StrictMath.hypot(down, forward);
    }

    private Sex sex() throws FormatFault {
        String word = row.text("gender").toLowerCase(Locale.ROOT);
        for (Sex sex : Sex.values()) {
            if (sex.word().equals(word)) {
                return sex;
            }
        }
        throw row.fault("gender", "\"%s\"".formatted(word), "male or female");
    }

    private double mm(String column) throws FormatFault {
        return row.positive(column);
    }
}
