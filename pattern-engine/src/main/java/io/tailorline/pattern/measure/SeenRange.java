package io.tailorline.pattern.measure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The least and the greatest value seen on real bodies, in the unit of the measurement. A body outside them may well exist;
 * somebody should look at it.
 *
 * <p>Source: every second subject of ANSUR II (2041 men, 993 women; Gordon et al. 2014, NATICK/TR-15/007), converted as in
 * docs/drafting/measures.md and rounded outwards.
 */
record SeenRange(double least, double most) {

    private record Row(Measurement measurement, SeenRange men, SeenRange women) {}

    private static final List<Row> ROWS = List.of(
            row(Measurement.STATURE, 1528, 1993, 1409, 1827),
            row(Measurement.WEIGHT, 45, 145, 42, 113),
            row(Measurement.NECK_GIRTH, 330, 514, 275, 424),
            row(Measurement.CHEST_GIRTH, 820, 1374, 726, 1220),
            row(Measurement.WAIST_GIRTH, 650, 1358, 624, 1198),
            row(Measurement.HIP_GIRTH, 802, 1305, 815, 1341),
            row(Measurement.SHOULDER_LENGTH, 115, 184, 107, 173),
            row(Measurement.SHOULDER_SLOPE, 8, 30, 8, 30),
            row(Measurement.ACROSS_BACK, 345, 577, 310, 493),
            row(Measurement.BACK_WAIST_LENGTH, 364, 522, 317, 473),
            row(Measurement.FRONT_WAIST_LENGTH, 361, 559, 356, 492),
            row(Measurement.ARM_LENGTH, 490, 700, 410, 632),
            row(Measurement.UPPER_ARM_GIRTH, 231, 461, 216, 399),
            row(Measurement.WRIST_GIRTH, 141, 216, 133, 182),
            row(Measurement.BODY_RISE, 185, 316, 173, 306),
            row(Measurement.INSIDE_LEG, 702, 1014, 610, 934),
            row(Measurement.OUTSIDE_LEG, 917, 1269, 836, 1168),
            row(Measurement.THIGH_GIRTH, 452, 843, 476, 868),
            row(Measurement.KNEE_GIRTH, 302, 540, 312, 600),
            row(Measurement.CALF_GIRTH, 293, 490, 293, 469),
            row(Measurement.ANKLE_GIRTH, 189, 293, 177, 275),
            row(Measurement.KNEE_HEIGHT, 397, 612, 346, 533),
            row(Measurement.WAIST_TO_HIP, 123, 281, 102, 246),
            row(Measurement.CROTCH_LENGTH, 524, 871, 578, 876),
            row(Measurement.HAND_GIRTH, 179, 248, 162, 214),
            row(Measurement.HEEL_GIRTH, 293, 402, 270, 360),
            row(Measurement.BUST_POINT_HEIGHT, 1112, 1502, 984, 1323));

    private static final Map<Measurement, SeenRange> MEN = of(Sex.MALE);
    private static final Map<Measurement, SeenRange> WOMEN = of(Sex.FEMALE);

    static Optional<SeenRange> of(Sex sex, Measurement measurement) {
        return Optional.ofNullable((sex == Sex.MALE ? MEN : WOMEN).get(measurement));
    }

    boolean holds(double value) {
        return value >= least && value <= most;
    }

    private static Row row(
            Measurement measurement, double leastMan, double mostMan, double leastWoman, double mostWoman) {
        return new Row(measurement, new SeenRange(leastMan, mostMan), new SeenRange(leastWoman, mostWoman));
    }

    private static Map<Measurement, SeenRange> of(Sex sex) {
        Map<Measurement, SeenRange> ranges = new EnumMap<>(Measurement.class);
        for (Row row : ROWS) {
            ranges.put(row.measurement(), sex == Sex.MALE ? row.men() : row.women());
        }
        return Collections.unmodifiableMap(ranges);
    }
}
