package io.tailorline.portal.sales.web;

import java.util.Map;
import java.util.Objects;

/**
 * How the tape runs on the silhouette of the measuring pages: a person of 508 units from floor to crown, x to the
 * wearer's left from the middle, y down.
 *
 * @param view {@code front} or {@code back}
 * @param window what of the person is seen, a viewBox
 * @param tape the tape as it is seen, a path
 * @param behind the part of a girth that the body hides; empty for a length
 */
record TapeCourse(String view, String window, String tape, String behind) {

    private static final String WHOLE = "-210 0 420 520";
    private static final String CHEST = "-105 72 210 150";
    private static final String WAIST = "-105 160 210 150";
    private static final String ARM = "-40 88 210 220";
    private static final String LEGS = "-160 205 320 310";
    private static final String KNEES = "-105 300 210 150";

    private static final Map<String, TapeCourse> COURSES = Map.ofEntries(
            of("stature", "front", WHOLE, "M92 12V508", ""),
            of("weightKg", "front", WHOLE, "", ""),
            girth("neckGirth", "-70 44 140 100", 14, 84, 4),
            girth("chestGirth", CHEST, 45, 156, 9),
            girth("waistGirth", WAIST, 39, 222, 8),
            girth("hipGirth", "-105 215 210 150", 48, 276, 9),
            of("shoulderLength", "front", "-105 60 210 150", "M15 94C26 100 38 104 50 110", ""),
            of("armLength", "front", ARM, "M52 112C60 140 63 168 66 194C69 220 71 240 72 260", ""),
            limb("upperArmGirth", "-20 90 140 100", 46.5, 61.5, 152, 3),
            limb("wristGirth", "0 200 140 100", 59.5, 72.5, 261, 2.5),
            of("insideLeg", "front", LEGS, "M3 300L10 392L12 508", ""),
            girth("underBustGirth", CHEST, 42, 178, 8),
            of("neckToBustPoint", "front", CHEST, "M15 94C20 115 21 135 21 156", ""),
            of("bustPointWidth", "front", CHEST, "M-21 156Q0 162 21 156", ""),
            of("overShoulder", "back", CHEST, "M0 156L44 114C50 108 55 118 50 134Q48 146 46 154", ""),
            of("backWaistLength", "back", "-140 72 280 200", "M0 90V222", ""),
            of("frontWaistLength", "front", "-140 72 280 200", "M15 94C20 120 20 160 16 222", ""),
            limb("thighGirth", "-105 250 210 150", 4, 47.5, 318, 5),
            limb("kneeGirth", KNEES, 10, 35, 384, 4),
            of("outsideLeg", "front", LEGS, "M39 222C50 260 51 290 46 330C40 370 38 440 28 508", ""));

    /** Whether so much of the person is seen that the tape is a thin one. */
    public boolean isFar() {
        return window.equals(WHOLE) || window.equals(LEGS);
    }

    static TapeCourse of(String measurement) {
        return Objects.requireNonNull(COURSES.get(measurement), measurement);
    }

    private static Map.Entry<String, TapeCourse> of(
            String name, String view, String window, String tape, String behind) {
        return Map.entry(name, new TapeCourse(view, window, tape, behind));
    }

    /** Round the middle of the body. */
    private static Map.Entry<String, TapeCourse> girth(String name, String window, double half, double y, double sag) {
        return limb(name, window, -half, half, y, sag);
    }

    private static Map.Entry<String, TapeCourse> limb(
            String name, String window, double from, double to, double y, double sag) {
        double middle = (from + to) / 2;
        return of(
                name,
                "front",
                window,
                "M%s %sQ%s %s %s %s".formatted(from, y, middle, y + 2 * sag, to, y),
                "M%s %sQ%s %s %s %s".formatted(from, y, middle, y - 2 * sag, to, y));
    }
}
