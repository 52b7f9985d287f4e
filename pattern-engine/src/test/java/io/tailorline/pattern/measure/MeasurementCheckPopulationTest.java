package io.tailorline.pattern.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.SharedBodies;
import io.tailorline.testkit.OfMany;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * How many wrong measurements are found, and how many right ones called wrong: fitted and calibrated on one half of the
 * bodies, judged on the other. Writes its table to {@code target/measurement-check.md}.
 */
@OfMany
class MeasurementCheckPopulationTest {

    private static final long SEED = Long.getLong("tailorline.seed", 1);

    /** Bodies that are changed for the worse; all unseen ones are looked at for false alarms. */
    private static final int CHANGED = Integer.getInteger("tailorline.changed", 300);

    /** Fourteen fields that a form of a shop asks. */
    private static final List<Measurement> FORM = List.of(
            Measurement.STATURE,
            Measurement.WEIGHT,
            Measurement.NECK_GIRTH,
            Measurement.CHEST_GIRTH,
            Measurement.WAIST_GIRTH,
            Measurement.HIP_GIRTH,
            Measurement.SHOULDER_LENGTH,
            Measurement.BACK_WAIST_LENGTH,
            Measurement.ARM_LENGTH,
            Measurement.UPPER_ARM_GIRTH,
            Measurement.WRIST_GIRTH,
            Measurement.INSIDE_LEG,
            Measurement.THIGH_GIRTH,
            Measurement.KNEE_GIRTH);

    /** Errors of the waist, the figure that the others tell least of, mm. */
    private static final int[] WAIST_OFF = {80, 100, 120, 130, 150};

    /** What was found of how many, and how many of the found ones under their own name. */
    private static final class Count {
        private int tried;
        private int found;
        private int named;

        double share() {
            return 100.0 * found / tried;
        }

        double shareNamed() {
            return 100.0 * named / found;
        }
    }

    private record Slipped(String words, List<DoubleUnaryOperator> changes) {}

    private static final List<Slipped> SLIPS = List.of(
            new Slipped("inches as cm", List.of(x -> x / 2.54)),
            new Slipped("cm as mm", List.of(x -> x / 10)),
            new Slipped("half or double", List.of(x -> x / 2, x -> x * 2)),
            new Slipped("+-15 cm", List.of(x -> x + 150, x -> x - 150)),
            new Slipped("+-10 cm", List.of(x -> x + 100, x -> x - 100)),
            new Slipped("+-8 cm", List.of(x -> x + 80, x -> x - 80)),
            new Slipped("+-5 cm", List.of(x -> x + 50, x -> x - 50)));

    @Test
    void wrong_measurements_of_men_are_found_and_named() throws Exception {
        judge(Sex.MALE, SharedBodies.men(1));
    }

    @Test
    void wrong_measurements_of_women_are_found_and_named() throws Exception {
        judge(Sex.FEMALE, SharedBodies.women(1));
    }

    private static void judge(Sex sex, List<MeasurementSet> bodies) throws Exception {
        List<MeasurementSet> shuffled = new ArrayList<>(bodies);
        Collections.shuffle(shuffled, new Random(SEED));
        int half = shuffled.size() / 2;
        BodyModel model = BodyModelFit.of(sex, shuffled.subList(0, half));
        List<MeasurementSet> unseen = shuffled.subList(half, shuffled.size());
        List<String> report = new ArrayList<>();
        report.add("%s: fitted on %d, judged on %d".formatted(sex.word(), half, unseen.size()));
        Figures all = judge(model, model.fields(), unseen);
        Figures form = judge(model, FORM, unseen);
        report.addAll(all.report());
        report.addAll(form.report());
        Files.write(Path.of("target", "measurement-check-%s.md".formatted(sex.word())), report);
        assertReached(all);
        assertReached(form);
        for (Measurement girth : List.of(Measurement.WAIST_GIRTH, Measurement.CHEST_GIRTH)) {
            assertThat(found(model, girth, model.fields(), unseen))
                    .as("%s: more fields find no less", girth.fieldName())
                    .isGreaterThanOrEqualTo(found(model, girth, FORM, unseen));
        }
    }

    /** How many of a girth that is 100 mm off are found when these fields were taken, per cent. */
    private static double found(
            BodyModel model, Measurement girth, List<Measurement> fields, List<MeasurementSet> unseen) {
        List<MeasurementSet> asked =
                unseen.stream().map(body -> only(body, fields)).toList();
        return count(model, List.of(girth), asked, new Slipped("", List.of(x -> x + 100, x -> x - 100)))
                .share();
    }

    /** One table. */
    private record Figures(double falseAlarms, Map<String, Count> counts, List<String> report) {}

    private static void assertReached(Figures figures) {
        String where = String.join("\n", figures.report());
        Map<String, Count> counts = figures.counts();
        assertThat(figures.falseAlarms()).as(where).isLessThanOrEqualTo(1.5);
        assertThat(counts.get("inches as cm").share()).as(where).isGreaterThanOrEqualTo(99.9);
        assertThat(counts.get("cm as mm").share()).as(where).isGreaterThanOrEqualTo(99.9);
        assertThat(counts.get("+-15 cm").share()).as(where).isGreaterThanOrEqualTo(95);
        assertThat(counts.get("+-10 cm").share()).as(where).isGreaterThanOrEqualTo(85);
        assertThat(counts.get("+-8 cm").share()).as(where).isGreaterThanOrEqualTo(75);
        assertThat(counts.get("+-10 cm").shareNamed()).as(where).isGreaterThanOrEqualTo(95);
    }

    private static Figures judge(BodyModel model, List<Measurement> fields, List<MeasurementSet> unseen) {
        List<String> report = new ArrayList<>();
        List<MeasurementSet> asked =
                unseen.stream().map(body -> only(body, fields)).toList();
        double falseAlarms = 100.0
                * asked.parallelStream()
                        .filter(body -> !MeasurementCheck.of(body, model).isEmpty())
                        .count()
                / asked.size();
        report.add(row(model, fields, "false alarms", falseAlarms, Double.NaN));
        List<MeasurementSet> changed = asked.subList(0, Math.min(CHANGED, asked.size()));
        Map<String, Count> counts = new LinkedHashMap<>();
        for (Slipped error : SLIPS) {
            Count count = count(model, fields, changed, error);
            counts.put(error.words(), count);
            report.add(row(model, fields, error.words(), count.share(), count.shareNamed()));
        }
        for (int mm : WAIST_OFF) {
            Count waist = count(
                    model,
                    List.of(Measurement.WAIST_GIRTH),
                    changed,
                    new Slipped("", List.of(x -> x + mm, x -> x - mm)));
            report.add(row(model, fields, "waistGirth +-%d mm".formatted(mm), waist.share(), waist.shareNamed()));
        }
        report.add(exchanged(model, fields, changed, Measurement.CHEST_GIRTH, Measurement.WAIST_GIRTH));
        report.add(exchanged(model, fields, changed, Measurement.WAIST_GIRTH, Measurement.HIP_GIRTH));
        return new Figures(falseAlarms, counts, report);
    }

    private static Count count(BodyModel model, List<Measurement> fields, List<MeasurementSet> bodies, Slipped error) {
        Count count = new Count();
        for (Measurement field : fields) {
            if (!field.unit().equals("mm")) {
                continue;
            }
            for (DoubleUnaryOperator change : error.changes()) {
                List<List<MeasurementFinding>> found = bodies.parallelStream()
                        .map(body ->
                                MeasurementCheck.of(with(body, field, change.applyAsDouble(body.get(field))), model))
                        .toList();
                count.tried += found.size();
                for (List<MeasurementFinding> findings : found) {
                    count.found += findings.isEmpty() ? 0 : 1;
                    count.named += names(findings, field) ? 1 : 0;
                }
            }
        }
        return count;
    }

    /** The first finding is about this field. */
    private static boolean names(List<MeasurementFinding> findings, Measurement field) {
        return !findings.isEmpty() && findings.get(0).where().equals("measurements." + field.fieldName());
    }

    private static String exchanged(
            BodyModel model, List<Measurement> fields, List<MeasurementSet> bodies, Measurement a, Measurement b) {
        Count count = new Count();
        for (MeasurementSet body : bodies) {
            List<MeasurementFinding> findings =
                    MeasurementCheck.of(with(with(body, a, body.get(b)), b, body.get(a)), model);
            count.tried++;
            count.found += findings.isEmpty() ? 0 : 1;
            count.named +=
                    findings.stream().anyMatch(finding -> finding.maybe().contains(EntryError.FIELDS_SWAPPED)) ? 1 : 0;
        }
        return row(
                model, fields, "%s <-> %s".formatted(a.fieldName(), b.fieldName()), count.share(), count.shareNamed());
    }

    private static MeasurementSet only(MeasurementSet body, List<Measurement> fields) {
        Map<Measurement, Double> values = new EnumMap<>(Measurement.class);
        fields.forEach(field -> values.put(field, body.get(field)));
        return MeasurementSet.symmetric(body.id(), body.sex(), values);
    }

    private static MeasurementSet with(MeasurementSet body, Measurement field, double value) {
        Map<Measurement, Double> values = new EnumMap<>(body.values());
        values.put(field, value);
        return MeasurementSet.symmetric(body.id(), body.sex(), values);
    }

    private static String row(BodyModel model, List<Measurement> fields, String what, double found, double named) {
        return String.format(
                Locale.ROOT, "| %s | %d | %s | %.2f | %.2f |", model.sex().word(), fields.size(), what, found, named);
    }
}
