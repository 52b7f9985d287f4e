package io.tailorline.pattern.measure;

import io.tailorline.pattern.measure.MeasurementFinding.Unusual;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measurements of which the right and the left side of a body differ more than a tailor meets: a second look. */
final class SidesApart {

    /** Right and left limbs of a healthy body differ by 10 to 20 mm; 40 is a case for a doctor's order (trade). */
    private static final double MOST_MM = 40;
    /** Shoulder slopes, degrees (trade). */
    private static final double MOST_DEG = 8;

    private SidesApart() {}

    static List<MeasurementFinding> of(MeasurementSet set) {
        List<MeasurementFinding> findings = new ArrayList<>();
        if (!set.isAsymmetric()) {
            return findings;
        }
        MeasurementSet right = set.rightSide();
        for (Map.Entry<Measurement, Double> left : set.leftSide().values().entrySet()) {
            Measurement field = left.getKey();
            Optional<Double> other = right.find(field);
            double most = field.unit().equals("deg") ? MOST_DEG : MOST_MM;
            if (other.isPresent() && StrictMath.abs(other.get() - left.getValue()) > most) {
                findings.add(apart(field, left.getValue(), other.get(), most));
            }
        }
        return findings;
    }

    private static Unusual apart(Measurement field, double left, double right, double most) {
        Quantity given = FigureFormat.shown(left, field.unit());
        String expected = "%s +-%s"
                .formatted(
                        FigureFormat.rounded(right, field.unit()).text(),
                        FigureFormat.rounded(most, field.unit()).text());
        return new Unusual(
                "left." + field.fieldName(),
                given.text(),
                expected,
                Notice.of(
                        "check.sides",
                        field.named(),
                        FigureFormat.rounded(StrictMath.abs(left - right), field.unit()),
                        given,
                        FigureFormat.shown(right, field.unit()),
                        FigureFormat.rounded(most, field.unit())));
    }
}
