package io.tailorline.pattern;

import io.tailorline.pattern.measure.BodyModel;
import io.tailorline.pattern.measure.Estimate;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.refusal.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Names the measurements that stop a suit with every default. Those farthest from what the others suggest are replaced
 * by that in turn, until the suit can be drafted; each that turns out harmless is taken back.
 */
final class UndraftableBody {

    private final UndraftableOrder.Trial trial;
    private final Style style;
    private final MeasurementSet body;
    private final Reason cause;

    private UndraftableBody(UndraftableOrder.Trial trial, Style style, MeasurementSet body, Reason cause) {
        this.trial = trial;
        this.style = style;
        this.body = body;
        this.cause = cause;
    }

    /** A measurement with what the others suggest. */
    private record Doubt(Measurement measurement, double given, Estimate expected) {

        double deviations() {
            return StrictMath.abs(given - expected.value()) / expected.spread();
        }

        Notice range() {
            return Notice.of(
                    "spread",
                    Quantity.of("%.0f", expected.value(), ""),
                    Quantity.of("%.0f", expected.spread(), measurement.unit()));
        }

        Quantity value() {
            return Quantity.of("%.0f", given, measurement.unit());
        }
    }

    static List<Reason> reasons(UndraftableOrder.Trial trial, Style plain, MeasurementSet body, Reason cause) {
        return new UndraftableBody(trial, plain, body, cause).reasons();
    }

    private List<Reason> reasons() {
        MeasurementSet even =
                MeasurementSet.symmetric(body.id(), body.sex(), body.rightSide().values());
        if (body.isAsymmetric() && trial.drafts(style, even)) {
            return sides();
        }
        List<Doubt> doubts = new ArrayList<>();
        for (Map.Entry<Measurement, Double> entry : even.values().entrySet()) {
            doubt(entry.getKey(), even).ifPresent(doubts::add);
        }
        doubts.sort(Comparator.comparingDouble(Doubt::deviations).reversed());
        List<Doubt> wrong = new ArrayList<>();
        boolean mended = false;
        for (Doubt doubt : doubts) {
            wrong.add(doubt);
            mended = trial.drafts(style, with(even, wrong));
            if (mended) {
                break;
            }
        }
        if (!mended) {
            return List.of(new Reason(
                    "measurements", cause.value(), cause.expected(), Notice.of("order.body", cause.notice())));
        }
        for (Doubt doubt : List.copyOf(wrong)) {
            List<Doubt> fewer = wrong.stream().filter(other -> other != doubt).toList();
            if (!fewer.isEmpty() && trial.drafts(style, with(even, fewer))) {
                wrong.remove(doubt);
            }
        }
        return wrong.stream().map(this::reason).toList();
    }

    private Optional<Doubt> doubt(Measurement measurement, MeasurementSet even) {
        Map<Measurement, Double> others = new EnumMap<>(even.values());
        others.remove(measurement);
        Map<Measurement, Estimate> estimates =
                BodyModel.of(body.sex()).estimates(MeasurementSet.symmetric(body.id(), body.sex(), others));
        return Optional.ofNullable(estimates.get(measurement))
                .map(expected -> new Doubt(measurement, even.get(measurement), expected));
    }

    /** The body with what the remaining measurements suggest instead of these. */
    private static MeasurementSet with(MeasurementSet body, List<Doubt> wrong) {
        Map<Measurement, Double> values = new EnumMap<>(body.values());
        wrong.forEach(doubt -> values.remove(doubt.measurement()));
        Map<Measurement, Estimate> estimates =
                BodyModel.of(body.sex()).estimates(MeasurementSet.symmetric(body.id(), body.sex(), values));
        for (Doubt doubt : wrong) {
            Measurement field = doubt.measurement();
            double value = Objects.requireNonNull(estimates.get(field)).value();
            values.put(field, StrictMath.max(field.least(), StrictMath.min(field.most(), value)));
        }
        return MeasurementSet.symmetric(body.id(), body.sex(), values);
    }

    private Reason reason(Doubt doubt) {
        String field = doubt.measurement().fieldName();
        return new Reason(
                "measurements." + field,
                doubt.value().text(),
                doubt.range().text(),
                Notice.of(
                        "order.measurement",
                        doubt.measurement().named(),
                        doubt.value(),
                        doubt.range(),
                        cause.notice()));
    }

    /** The measurements of which left and right differ too much. */
    private List<Reason> sides() {
        List<Reason> reasons = new ArrayList<>();
        MeasurementSet right = body.rightSide();
        body.leftSide().values().forEach((measurement, value) -> {
            Optional<Double> other = right.find(measurement);
            if (other.isPresent() && !other.get().equals(value)) {
                Quantity given = Quantity.of("%.0f", value, measurement.unit());
                Notice expected = Notice.of("order.nearer", Quantity.of("%.0f", other.get(), measurement.unit()));
                reasons.add(new Reason(
                        "left." + measurement.fieldName(),
                        given.text(),
                        expected.text(),
                        Notice.of("order.sides", measurement.named(), given, expected, cause.notice())));
            }
        });
        return reasons;
    }
}
