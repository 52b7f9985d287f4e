package io.tailorline.pattern.measure;

import static io.tailorline.pattern.measure.Measurement.*;

import io.tailorline.pattern.notice.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A typical way in which a right measurement is entered as a wrong figure. For a suspect figure the check tests which
 * of these errors, undone, gives the value that the other measurements predict.
 *
 * <p>The list is from reports of made-to-measure tailors, see docs/drafting/measures.md.
 */
public enum EntryError {
    INCHES_AS_CENTIMETRES("inches-as-centimetres", (field, value) -> when(isLength(field), value * Ratio.CM_PER_INCH)),
    INCHES_AS_MILLIMETRES(
            "inches-as-millimetres",
            (field, value) -> when(isLength(field), value * Ratio.CM_PER_INCH * Ratio.MM_PER_CM)),
    CENTIMETRES_AS_MILLIMETRES(
            "centimetres-as-millimetres", (field, value) -> when(isLength(field), value * Ratio.MM_PER_CM)),
    MILLIMETRES_AS_CENTIMETRES(
            "millimetres-as-centimetres", (field, value) -> when(isLength(field), value / Ratio.MM_PER_CM)),
    CENTIMETRES_AS_INCHES("centimetres-as-inches", (field, value) -> when(isLength(field), value / Ratio.CM_PER_INCH)),
    POUNDS_AS_KILOGRAMS("pounds-as-kilograms", (field, value) -> when(field == WEIGHT, value / Ratio.POUNDS_PER_KG)),
    HALF_GIRTH("half", (field, value) -> when(isHalved(field), value * 2)),
    DOUBLE_GIRTH("double", (field, value) -> when(isHalved(field), value / 2)),
    DIGITS_TRANSPOSED(
            "digits-exchanged", (field, value) -> transposedDigits(value, isLength(field) ? Ratio.MM_PER_CM : 1)),
    SLEEVE_FROM_NAPE(
            "sleeve-from-nape", (field, value) -> when(field == ARM_LENGTH, value / Ratio.NAPE_TO_WRIST_OVER_ARM)),
    SLEEVE_FROM_NECK_SIDE(
            "sleeve-from-neck-side",
            (field, value) -> when(field == ARM_LENGTH, value / Ratio.NECK_SIDE_TO_WRIST_OVER_ARM)),
    SHOULDERS_ACROSS(
            "shoulders-across",
            (field, value) -> when(field == SHOULDER_LENGTH, value / Ratio.TIP_TO_TIP_OVER_SHOULDER)),
    SHOULDER_FROM_NAPE(
            "shoulder-from-nape",
            (field, value) -> when(field == SHOULDER_LENGTH, value / (Ratio.TIP_TO_TIP_OVER_SHOULDER / 2))),
    CROTCH_LENGTH_AS_RISE("crotch-length", Map.of(BODY_RISE, CROTCH_LENGTH)),
    RISE_AS_CROTCH_LENGTH("rise-only", Map.of(CROTCH_LENGTH, BODY_RISE)),
    OUTSIDE_LEG_AS_INSIDE("outside-leg", Map.of(INSIDE_LEG, OUTSIDE_LEG)),
    INSIDE_LEG_AS_OUTSIDE("inside-leg", Map.of(OUTSIDE_LEG, INSIDE_LEG)),
    FIELDS_SWAPPED("exchanged", Map.of()),
    TROUSER_SIZE(
            "trouser-size",
            (field, value) -> when(
                    field == WAIST_GIRTH, value * Ratio.LEAST_OVER_TROUSER_SIZE, value * Ratio.MOST_OVER_TROUSER_SIZE));

    /** Between what was meant and what was entered. */
    private static final class Ratio {

        static final double CM_PER_INCH = 2.54;
        static final double MM_PER_CM = 10;
        static final double POUNDS_PER_KG = 2.2046;
        /** Medians of 2041 men: sleeve length from the spine 895 mm, sleeve outseam 592 mm. */
        static final double NAPE_TO_WRIST_OVER_ARM = 1.51;
        /** Shoulder length and sleeve outseam over the sleeve outseam, medians of 2041 men. */
        static final double NECK_SIDE_TO_WRIST_OVER_ARM = 1.25;
        /** 1.09 x biacromial breadth (453 mm) over the shoulder length (150 mm), means of 4082 men. */
        static final double TIP_TO_TIP_OVER_SHOULDER = 3.02;
        /** A waist at the navel over the marked trouser size; our assumption. */
        static final double LEAST_OVER_TROUSER_SIZE = 1.06;

        static final double MOST_OVER_TROUSER_SIZE = 1.14;
    }

    /** More digits than that no hand swapped. */
    private static final double MOST_TYPED = 1e6;

    private final String word;
    private final Undo undo;
    private final Map<Measurement, Measurement> instead;

    /** The intended values of a figure; none where the error cannot be made in the field. */
    @FunctionalInterface
    private interface Undo {
        List<Double> of(Measurement field, double value);
    }

    EntryError(String word, Undo undo) {
        this.word = word;
        this.undo = undo;
        this.instead = Map.of();
    }

    /** @param instead by the requested measurement the one that is given */
    EntryError(String word, Map<Measurement, Measurement> instead) {
        this.word = word;
        this.undo = (field, value) -> List.of();
        this.instead = instead;
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
        return undo.of(field, value);
    }

    /** The other measurement that this error gives in place of the requested one. */
    Optional<Measurement> instead(Measurement field) {
        return Optional.ofNullable(instead.get(field));
    }

    private static List<Double> when(boolean possible, Double... meant) {
        return possible ? List.of(meant) : List.of();
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
