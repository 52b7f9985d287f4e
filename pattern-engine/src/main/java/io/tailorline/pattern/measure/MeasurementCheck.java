package io.tailorline.pattern.measure;

import io.tailorline.pattern.measure.MeasurementFinding.Impossible;
import io.tailorline.pattern.measure.MeasurementFinding.Unusual;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Word;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks a set of measurements before drafting: impossible and inconsistent values. It only warns, except about
 * impossible values.
 *
 * <p>Missing measurements are not reported here; any subset is checked. A waist greater than the chest is valid. Method
 * and figures: docs/drafting/measures.md.
 */
public final class MeasurementCheck {

    private static final String ALL = "measurements";

    private final MeasurementSet set;
    private final BodyModel model;
    private final List<MeasurementFinding> findings = new ArrayList<>();
    private final Set<Measurement> named = EnumSet.noneOf(Measurement.class);

    private MeasurementCheck(MeasurementSet set, BodyModel model) {
        this.set = set;
        this.model = model;
    }

    /**
     * All findings: impossible ones first, then the suspect, the rare and the odd, each in the order of the
     * measurements.
     */
    public static List<MeasurementFinding> of(MeasurementSet set) {
        return of(set, BodyModel.of(set.sex()));
    }

    static List<MeasurementFinding> of(MeasurementSet set, BodyModel model) {
        List<MeasurementFinding> findings = new ArrayList<>(impossible(set, model));
        boolean wholeForm = findings.size() == 1 && findings.get(0).where().equals(ALL);
        if (!wholeForm) {
            MeasurementCheck check = new MeasurementCheck(set, model);
            set.values().forEach((measurement, value) -> {
                if (!measurement.allows(value)) {
                    check.named.add(measurement);
                }
            });
            check.readings();
            check.suspects(findings);
            check.rare();
            check.ratios();
            findings.addAll(check.findings);
        }
        return List.copyOf(findings);
    }

    /** Impossible values only: fast, since it decides whether a set is drafted. */
    public static List<MeasurementFinding> impossible(MeasurementSet set) {
        return impossible(set, BodyModel.of(set.sex()));
    }

    private static List<MeasurementFinding> impossible(MeasurementSet set, BodyModel model) {
        if (PhysicalLimits.areKept(set)) {
            return ImplausibleValue.of(set, model)
                    .<List<MeasurementFinding>>map(List::of)
                    .orElseGet(() -> tapesOffTheSurvey(set));
        }
        Optional<Impossible> wholeForm = UnitMixUp.of(model, set.values());
        return wholeForm.isPresent() ? List.of(wholeForm.get()) : PhysicalLimits.broken(set, model);
    }

    /** Tapes that no survey has, judged by geometry and by the rules of drafting. */
    private static List<MeasurementFinding> tapesOffTheSurvey(MeasurementSet set) {
        return Stream.concat(OverShoulderCheck.implausible(set).stream(), RuledTapeCheck.implausible(set).stream())
                .toList();
    }

    private void readings() {
        set.repeats().forEach((measurement, values) -> {
            RepeatedReadings readings = new RepeatedReadings(measurement, values);
            if (readings.lieApart()) {
                Quantity spread = FigureFormat.rounded(readings.spread(), measurement.unit());
                Quantity allowed = FigureFormat.rounded(readings.apart(), measurement.unit());
                findings.add(new Unusual(
                        "repeats." + measurement.fieldName(),
                        spread.text() + " apart",
                        "at most " + allowed.text() + " apart",
                        Notice.of(
                                "check.apart",
                                measurement.named(),
                                spread,
                                allowed,
                                FigureFormat.rounded(readings.middle(), measurement.unit()))));
            }
        });
    }

    private void suspects(List<MeasurementFinding> impossible) {
        List<Measurement> twice = set.repeats().entrySet().stream()
                .filter(entry -> new RepeatedReadings(entry.getKey(), entry.getValue()).agree())
                .map(Map.Entry::getKey)
                .toList();
        for (CrossFieldCheck.Suspect suspect : CrossFieldCheck.of(model, set.values(), twice)) {
            named.addAll(suspect.fields());
            if (impossible.stream()
                    .noneMatch(found -> found.where().equals(suspect.finding().where()))) {
                findings.add(suspect.finding());
            }
        }
        Stream.concat(OverShoulderCheck.unusual(set).stream(), RuledTapeCheck.unusual(set).stream())
                .filter(suspect ->
                        impossible.stream().noneMatch(found -> found.where().equals(suspect.where())))
                .forEach(findings::add);
        side("left", set.left(), set.leftSide(), twice);
        side("right", set.right(), set.rightSide(), twice);
        SidesApart.of(set).stream()
                .filter(apart -> Stream.concat(impossible.stream(), findings.stream())
                        .noneMatch(found -> field(found).equals(field(apart))))
                .forEach(findings::add);
    }

    /** The name of the field without the part of the form. */
    private static String field(MeasurementFinding finding) {
        return finding.where().substring(finding.where().indexOf('.') + 1);
    }

    /** A side is compared when it differs, and only what differs is named. */
    private void side(String side, Map<Measurement, Double> differing, MeasurementSet whole, List<Measurement> twice) {
        if (differing.isEmpty()) {
            return;
        }
        for (CrossFieldCheck.Suspect suspect : CrossFieldCheck.of(model, whole.values(), twice)) {
            suspect.fields().stream()
                    .filter(differing::containsKey)
                    .findFirst()
                    .ifPresent(field -> findings.add(at(side, field, suspect.finding())));
        }
    }

    private static Unusual at(String side, Measurement field, Unusual finding) {
        return new Unusual(
                side + "." + field.fieldName(),
                finding.value(),
                finding.expected(),
                Notice.of("check.on-side", Word.side(side), finding.notice()),
                finding.maybe(),
                finding.swapped());
    }

    private void rare() {
        set.values().forEach((measurement, value) -> {
            if (named.contains(measurement) || !measurement.allows(value) || !model.knows(measurement)) {
                return;
            }
            RareSize sizes = RareSize.of(model, measurement);
            if (sizes.isRare(value)) {
                Notice limits = sizes.range();
                Quantity given = FigureFormat.shown(value, measurement.unit());
                named.add(measurement);
                findings.add(new Unusual(
                        "measurements." + measurement.fieldName(),
                        given.text(),
                        limits.text(),
                        Notice.of("check.rare", measurement.named(), given, limits)));
            }
        });
    }

    private void ratios() {
        for (BodyRatio ratio : BodyRatio.values()) {
            Optional<Double> value = ratio.of(set);
            boolean told = named.contains(ratio.above()) || named.contains(ratio.below());
            if (value.isPresent() && !told && !ratio.holds(value.get())) {
                Notice limits = FigureFormat.range(ratio.least(), ratio.most(), ratio.unit());
                Quantity given = FigureFormat.shown(value.get(), ratio.unit());
                findings.add(new Unusual(
                        "measurements." + ratio.above().fieldName(),
                        given.text(),
                        limits.text(),
                        Notice.of(
                                "check.ratio",
                                ratio.named(),
                                given,
                                limits,
                                ratio.above().named(),
                                ratio.below().named())));
            }
        }
    }
}
