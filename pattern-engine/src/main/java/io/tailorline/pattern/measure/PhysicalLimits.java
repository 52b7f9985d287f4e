package io.tailorline.pattern.measure;

import io.tailorline.pattern.measure.MeasurementFinding.Impossible;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The physical limits: a value outside the hard limits of its measurement, or not smaller than one that must be larger.
 */
final class PhysicalLimits {

    private PhysicalLimits() {}

    /** Quick: nothing is made on the way of a body that can be. */
    static boolean areKept(MeasurementSet set) {
        return areKept(set.values())
                && areKept(set.left())
                && areKept(set.right())
                && set.repeats().entrySet().stream()
                        .allMatch(entry -> entry.getValue().stream().allMatch(entry.getKey()::allows))
                && inOrder(set);
    }

    private static boolean areKept(Map<Measurement, Double> values) {
        for (Map.Entry<Measurement, Double> value : values.entrySet()) {
            if (!value.getKey().allows(value.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean inOrder(MeasurementSet set) {
        for (MeasurementSet side : sides(set)) {
            for (SizeOrder order : SizeOrder.ALWAYS) {
                if (order.isBroken(side)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<MeasurementSet> sides(MeasurementSet set) {
        return set.left().isEmpty() && set.right().isEmpty() ? List.of(set) : List.of(set.rightSide(), set.leftSide());
    }

    /** Each violated limit, with hypotheses. */
    static List<MeasurementFinding> broken(MeasurementSet set, BodyModel model) {
        List<MeasurementFinding> findings = new ArrayList<>();
        limits("measurements", set.values(), set, model, findings);
        limits("left", set.left(), set, model, findings);
        limits("right", set.right(), set, model, findings);
        set.repeats()
                .forEach((measurement, readings) -> readings.stream()
                        .filter(reading -> !measurement.allows(reading))
                        .forEach(reading -> findings.add(limit("repeats", measurement, reading, List.of()))));
        for (MeasurementSet side : sides(set)) {
            order(side, findings);
        }
        return findings;
    }

    private static void limits(
            String part,
            Map<Measurement, Double> values,
            MeasurementSet set,
            BodyModel model,
            List<MeasurementFinding> findings) {
        values.forEach((measurement, value) -> {
            if (!measurement.allows(value)) {
                findings.add(limit(part, measurement, value, hypotheses(measurement, value, set, model)));
            }
        });
    }

    private static List<EntryErrorHypothesis> hypotheses(
            Measurement measurement, double value, MeasurementSet set, BodyModel model) {
        if (measurement == Measurement.OVER_SHOULDER) {
            return OverShoulder.usual(set)
                    .map(usual -> EntryErrorHypothesis.of(measurement, value, usual))
                    .orElse(List.of());
        }
        Map<Measurement, Double> others = new EnumMap<>(model.believable(set.values()));
        others.remove(measurement);
        return EntryErrorHypothesis.of(measurement, value, ConditionalDistribution.of(model, others, List.of()));
    }

    private static Impossible limit(
            String part, Measurement measurement, double value, List<EntryErrorHypothesis> hypotheses) {
        Quantity given = FigureFormat.shown(value, measurement.unit());
        Notice limits = FigureFormat.range(measurement.least(), measurement.most(), measurement.unit());
        return new Impossible(
                part + "." + measurement.fieldName(),
                given.text(),
                limits.text(),
                Notice.of("check.limit", measurement.named(), given, limits, EntryErrorHypothesis.sentence(hypotheses)),
                EntryErrorHypothesis.errors(hypotheses));
    }

    /** A value outside its own limits says nothing about another one. */
    private static boolean areBelievable(SizeOrder order, MeasurementSet side) {
        return order.less().allows(side.get(order.less())) && order.more().allows(side.get(order.more()));
    }

    private static void order(MeasurementSet side, List<MeasurementFinding> findings) {
        for (SizeOrder order : SizeOrder.ALWAYS) {
            if (!order.isBroken(side) || !areBelievable(order, side)) {
                continue;
            }
            Measurement less = order.less();
            Measurement more = order.more();
            Quantity given = FigureFormat.shown(side.get(less), less.unit());
            Quantity other = FigureFormat.shown(side.get(more), more.unit());
            MeasurementFinding finding = new Impossible(
                    "measurements." + less.fieldName(),
                    given.text(),
                    "less than %s (%s)".formatted(more.fieldName(), other.text()),
                    Notice.of("check.order", less.named(), given, more.named(), other),
                    List.of(EntryError.FIELDS_SWAPPED));
            if (!findings.contains(finding)) {
                findings.add(finding);
            }
        }
    }
}
