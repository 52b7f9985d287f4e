package io.tailorline.pattern;

import io.tailorline.pattern.AlterationProposal.Evidence;
import io.tailorline.pattern.measure.BodyModel;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementFinding;
import io.tailorline.pattern.measure.MeasurementSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The measurements of one body beside what its other measurements suggest. One that the measurement check finds
 * inconsistent, or perhaps swapped with another, is no evidence: it is to be taken again.
 */
final class MeasurementEvidence {

    private final MeasurementSet body;
    private final Set<String> questioned;

    private MeasurementEvidence(MeasurementSet body, Set<String> questioned) {
        this.body = body;
        this.questioned = questioned;
    }

    static MeasurementEvidence of(MeasurementSet body, List<MeasurementFinding> findings) {
        return new MeasurementEvidence(
                body,
                findings.stream()
                        .flatMap(finding -> Stream.concat(
                                Stream.of(finding.where()
                                        .substring(finding.where().indexOf('.') + 1)),
                                finding.swapped().stream().map(Measurement::fieldName)))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    MeasurementSet body() {
        return body;
    }

    boolean isBelieved(Measurement measurement) {
        return !questioned.contains(measurement.fieldName());
    }

    /** Empty for a measurement that was not taken of the whole body, is not believed, or has no statistics. */
    Optional<Evidence> find(Measurement measurement) {
        return isBelieved(measurement) ? on(believed(), measurement) : Optional.empty();
    }

    /** Nor does a questioned one tell what would be usual for another. */
    private MeasurementSet believed() {
        return new MeasurementSet(
                body.id(), body.sex(), believed(body.values()), believed(body.left()), believed(body.right()));
    }

    private Map<Measurement, Double> believed(Map<Measurement, Double> values) {
        Map<Measurement, Double> kept = new EnumMap<>(Measurement.class);
        values.forEach((measurement, value) -> {
            if (isBelieved(measurement)) {
                kept.put(measurement, value);
            }
        });
        return kept;
    }

    /** The same on one side of the body. */
    static Optional<Evidence> on(MeasurementSet side, Measurement measurement) {
        return side.find(measurement)
                .flatMap(taken -> BodyModel.of(side.sex())
                        .suggested(side, measurement)
                        .map(usual -> new Evidence(measurement, taken, usual)));
    }
}
