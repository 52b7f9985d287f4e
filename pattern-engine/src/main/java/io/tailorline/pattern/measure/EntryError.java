package io.tailorline.pattern.measure;

import static io.tailorline.pattern.measure.Measurement.*;

import io.tailorline.pattern.notice.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A typical way in which a right measurement is entered as a wrong figure. For a suspect figure the check tests which
 * of these errors, undone, gives the value that the other measurements predict.
 *
 * <p>The list is from reports of made-to-measure tailors, see docs/drafting/measures.md.
 */
public enum EntryError {
    INCHES_AS_CENTIMETRES("inches-as-centimetres") {
        @Override
        List<Double> meant(Measurement field, double value) {
            return isLength(field) ? List.of(value * CM_PER_INCH) : List.of();
        }
    },
    INCHES_AS_MILLIMETRES("inches-as-millimetres") {
        @Override
        List<Double> meant(Measurement field, double value) {
            return isLength(field) ? List.of(value * CM_PER_INCH * MM_PER_CM) : List.of();
        }
    },
    CENTIMETRES_AS_MILLIMETRES("centimetres-as-millimetres") {
        @Override
        List<Double> meant(Measurement field, double value) {
            return isLength(field) ? List.of(value * MM_PER_CM) : List.of();
        }
    },
    MILLIMETRES_AS_CENTIMETRES("millimetres-as-centimetres") {
        @Override
        List<Double> meant(Measurement field, double value) {
            return isLength(field) ? List.of(value / MM_PER_CM) : List.of();
        }
    },
    CENTIMETRES_AS_INCHES("centimetres-as-inches") {
        @Override
        List<Double> meant(Measurement field, double value) {
            return isLength(field) ? List.of(value / CM_PER_INCH) : List.of();
        }
    },
    POUNDS_AS_KILOGRAMS("pounds-as-kilograms") {
        @Override
        List<Double> meant(Measurement field, double value) {
            return field == WEIGHT ? List.of(value / POUNDS_PER_KG) : List.of();
        }
    },
    HALF_GIRTH("half") {
        @Override
        List<Double> meant(Measurement field, double value) {
            return isHalved(field) ? List.of(value * 2) : List.of();
        }
    },
    DOUBLE_GIRTH("double") {
        @Override
        List<Double> meant(Measurement field, double value) {
            return isHalved(field) ? List.of(value / 2) : List.of();
        }
    },
    DIGITS_TRANSPOSED("digits-exchanged") {
        @Override
        List<Double> meant(Measurement field, double value) {
            return transposedDigits(value, isLength(field) ? MM_PER_CM : 1);
        }
    },
    SLEEVE_FROM_NAPE("sleeve-from-nape") {
        @Override
        List<Double> meant(Measurement field, double value) {
            return field == ARM_LENGTH ? List.of(value / NAPE_TO_WRIST_OVER_ARM) : List.of();
        }
    },
    SLEEVE_FROM_NECK_SIDE("sleeve-from-neck-side") {
        @Override
        List<Double> meant(Measurement field, double value) {
            return field == ARM_LENGTH ? List.of(value / NECK_SIDE_TO_WRIST_OVER_ARM) : List.of();
        }
    },
    SHOULDERS_ACROSS("shoulders-across") {
        @Override
        List<Double> meant(Measurement field, double value) {
            return field == SHOULDER_LENGTH ? List.of(value / TIP_TO_TIP_OVER_SHOULDER) : List.of();
        }
    },
    SHOULDER_FROM_NAPE("shoulder-from-nape") {
        @Override
        List<Double> meant(Measurement field, double value) {
            return field == SHOULDER_LENGTH ? List.of(value / (TIP_TO_TIP_OVER_SHOULDER / 2)) : List.of();
        }
    },
    CROTCH_LENGTH_AS_RISE("crotch-length") {
        @Override
        Optional<Measurement> instead(Measurement field) {
            return field == BODY_RISE ? Optional.of(CROTCH_LENGTH) : Optional.empty();
        }
    },
    RISE_AS_CROTCH_LENGTH("rise-only") {
        @Override
        Optional<Measurement> instead(Measurement field) {
            return field == CROTCH_LENGTH ? Optional.of(BODY_RISE) : Optional.empty();
        }
    },
    OUTSIDE_LEG_AS_INSIDE("outside-leg") {
        @Override
        Optional<Measurement> instead(Measurement field) {
            return field == INSIDE_LEG ? Optional.of(OUTSIDE_LEG) : Optional.empty();
        }
    },
    INSIDE_LEG_AS_OUTSIDE("inside-leg") {
        @Override
        Optional<Measurement> instead(Measurement field) {
            return field == OUTSIDE_LEG ? Optional.of(INSIDE_LEG) : Optional.empty();
        }
    },
    FIELDS_SWAPPED("exchanged"),
    TROUSER_SIZE("trouser-size") {
        @Override
        List<Double> meant(Measurement field, double value) {
            return field == WAIST_GIRTH
                    ? List.of(value * LEAST_OVER_TROUSER_SIZE, value * MOST_OVER_TROUSER_SIZE)
                    : List.of();
        }
    };

    private static final double CM_PER_INCH = 2.54;
    private static final double MM_PER_CM = 10;
    private static final double POUNDS_PER_KG = 2.2046;
    /** Medians of 2041 men: sleeve length from the spine 895 mm, sleeve outseam 592 mm. */
    private static final double NAPE_TO_WRIST_OVER_ARM = 1.51;
    /** Shoulder length and sleeve outseam over the sleeve outseam, medians of 2041 men. */
    private static final double NECK_SIDE_TO_WRIST_OVER_ARM = 1.25;
    /** 1.09 x biacromial breadth (453 mm) over the shoulder length (150 mm), means of 4082 men. */
    private static final double TIP_TO_TIP_OVER_SHOULDER = 3.02;
    /** A waist at the navel over the marked trouser size; our assumption. */
    private static final double LEAST_OVER_TROUSER_SIZE = 1.06;

    private static final double MOST_OVER_TROUSER_SIZE = 1.14;

    /** More digits than that no hand swapped. */
    private static final double MOST_TYPED = 1e6;

    private final String word;

    EntryError(String word) {
        this.word = word;
    }

    /** One word for files and for translated texts. */
    public String word() {
        return word;
    }

    /** As notices name it, to follow "Maybe". */
    public Word named() {
        return new Word("entryError." + word);
    }

    /** The intended values if this error produced {@code value}; several when the error has several outcomes. */
    List<Double> meant(Measurement field, double value) {
        return List.of();
    }

    /** The other measurement that this error gives in place of the requested one. */
    Optional<Measurement> instead(Measurement field) {
        return Optional.empty();
    }

    private static boolean isLength(Measurement field) {
        return field.unit().equals("mm");
    }

    /** Taken flat over a garment or a half of the body, or doubled when it should not be. */
    private static boolean isHalved(Measurement field) {
        return field.isGirth() || field == ACROSS_BACK || field == CROTCH_LENGTH || field == BODY_RISE;
    }

    /** The figure in the unit that people type, whole, with two neighbouring digits changed about. */
    private static List<Double> transposedDigits(double value, double unit) {
        if (!(value > 0 && value < MOST_TYPED)) {
            return List.of();
        }
        long whole = (long) (value / unit);
        double rest = value - whole * unit;
        List<Double> swapped = new ArrayList<>();
        for (long place = 1; place * 10 <= whole; place *= 10) {
            long low = whole / place % 10;
            long high = whole / (place * 10) % 10;
            if (low != high) {
                swapped.add((whole + (low - high) * 9 * place) * unit + rest);
            }
        }
        return swapped;
    }
}
