package io.tailorline.portal.patternroom.workbench;

import io.tailorline.pattern.check.fit.FitMeasure;
import io.tailorline.pattern.check.fit.FitMeasures;
import io.tailorline.pattern.check.fit.FitRule;
import io.tailorline.pattern.measure.BodyModel;
import io.tailorline.pattern.measure.Estimate;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Side;
import io.tailorline.portal.web.view.Millimetres;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;

/**
 * The finished girths and lengths of a pattern beside the body, the pattern on the order, the customer's last order and
 * the house's range.
 */
final class BenchNumbers {

    /** Less than this is not shown, mm. */
    private static final double SHOWN = 0.05;

    /** What a tailor reads, and the measurement of the body that stands behind it. */
    private static final Map<FitRule, Optional<Measurement>> READ = read();

    private BenchNumbers() {}

    /**
     * A row; lengths in cm, empty where there is none.
     *
     * @param key stable name: {@code jacket.sleeveLength.left}
     * @param usual what the other measurements suggest for the body's
     * @param was on the order
     * @param last in the last order of the customer with this garment
     * @param range of the finished measure that the house allows
     * @param isChanged whether the bench changed it
     * @param isOutside whether it is out of range
     */
    record Row(
            String key,
            String garment,
            String name,
            String body,
            String usual,
            String ease,
            String finished,
            String was,
            String last,
            String range,
            boolean isChanged,
            boolean isOutside) {}

    private static Map<FitRule, Optional<Measurement>> read() {
        Map<FitRule, Optional<Measurement>> read = new EnumMap<>(FitRule.class);
        read.put(FitRule.CHEST, Optional.of(Measurement.CHEST_GIRTH));
        read.put(FitRule.WAIST, Optional.of(Measurement.WAIST_GIRTH));
        read.put(FitRule.SEAT, Optional.of(Measurement.HIP_GIRTH));
        read.put(FitRule.ACROSS_BACK, Optional.of(Measurement.ACROSS_BACK));
        read.put(FitRule.SLEEVE_WIDTH, Optional.of(Measurement.UPPER_ARM_GIRTH));
        read.put(FitRule.CUFF, Optional.of(Measurement.WRIST_GIRTH));
        read.put(FitRule.SHOULDER_LENGTH, Optional.of(Measurement.SHOULDER_LENGTH));
        read.put(FitRule.SCYE_DEPTH, Optional.of(Measurement.SCYE_DEPTH));
        read.put(FitRule.BACK_LENGTH, Optional.of(Measurement.BACK_WAIST_LENGTH));
        read.put(FitRule.FRONT_LENGTH, Optional.of(Measurement.FRONT_WAIST_LENGTH));
        read.put(FitRule.SLEEVE_LENGTH, Optional.of(Measurement.ARM_LENGTH));
        read.put(FitRule.WAISTCOAT_CHEST, Optional.of(Measurement.CHEST_GIRTH));
        read.put(FitRule.WAISTCOAT_WAIST, Optional.of(Measurement.WAIST_GIRTH));
        read.put(FitRule.TROUSER_WAIST, Optional.of(Measurement.WAIST_GIRTH));
        read.put(FitRule.TROUSER_SEAT, Optional.of(Measurement.HIP_GIRTH));
        read.put(FitRule.THIGH, Optional.of(Measurement.THIGH_GIRTH));
        read.put(FitRule.KNEE, Optional.of(Measurement.KNEE_GIRTH));
        read.put(FitRule.CALF, Optional.of(Measurement.CALF_GIRTH));
        read.put(FitRule.HEM, Optional.empty());
        read.put(FitRule.CROTCH_LENGTH, Optional.of(Measurement.CROTCH_LENGTH));
        read.put(FitRule.INSIDE_LEG, Optional.of(Measurement.INSIDE_LEG));
        read.put(FitRule.OUTSIDE_LEG, Optional.of(Measurement.OUTSIDE_LEG));
        return read;
    }

    /** @param order with the measures of its pattern, and of the last orders */
    static List<Row> of(Pattern pattern, BenchOrder order, MessageSource words, Locale locale) {
        List<FitMeasure> last =
                order.last().stream().flatMap(each -> each.measures().stream()).toList();
        List<FitMeasure> read = FitMeasures.of(pattern).stream()
                .filter(measure -> READ.containsKey(measure.rule()))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (FitMeasure measure : read) {
            if (measure.side() == Side.BOTH || !isAlike(measure, read)) {
                rows.add(row(measure, measure.side(), order.measures(), last, pattern.measurements(), words, locale));
            } else if (measure.side() == Side.RIGHT) {
                rows.add(row(measure, Side.BOTH, order.measures(), last, pattern.measurements(), words, locale));
            }
        }
        return rows;
    }

    /** Whether the other side shows the same. */
    private static boolean isAlike(FitMeasure measure, List<FitMeasure> read) {
        return read.stream()
                .filter(other -> other.rule() == measure.rule() && other.side() != measure.side())
                .anyMatch(other -> Math.abs(other.finished() - measure.finished()) < SHOWN
                        && Math.abs(other.body() - measure.body()) < SHOWN);
    }

    /** Of the same side, or of both where the sides were alike. */
    private static Optional<FitMeasure> same(FitMeasure measure, List<FitMeasure> others) {
        List<FitMeasure> same =
                others.stream().filter(each -> each.rule() == measure.rule()).toList();
        return same.stream()
                .filter(each -> each.side() == measure.side())
                .findFirst()
                .or(() -> same.stream().findFirst());
    }

    private static Row row(
            FitMeasure measure,
            Side side,
            List<FitMeasure> onTheOrder,
            List<FitMeasure> inLastOrders,
            MeasurementSet body,
            MessageSource words,
            Locale locale) {
        String code = measure.rule().word();
        String name = String.valueOf(words.getMessage("bench.measure." + code, null, code, locale));
        boolean hasBody = measure.body() != 0;
        Optional<FitMeasure> was = same(measure, onTheOrder);
        return new Row(
                side == Side.BOTH ? code : code + "." + side.word(),
                measure.rule().garment().word(),
                side == Side.BOTH
                        ? name
                        : String.valueOf(
                                words.getMessage("bench.of." + side.word(), new Object[] {name}, name, locale)),
                hasBody ? Millimetres.cm(measure.body()) : "",
                usual(measure.rule(), body)
                        .map(each -> Millimetres.cm(each.value()) + "±" + Millimetres.cm(each.spread()))
                        .orElse(""),
                hasBody ? Millimetres.cm(measure.ease()) : "",
                Millimetres.cm(measure.finished()),
                finished(was),
                finished(same(measure, inLastOrders)),
                range(measure),
                was.map(each -> Math.abs(each.finished() - measure.finished()) > SHOWN)
                        .orElse(false),
                measure.limits().isJudged() && !measure.isWithin());
    }

    private static String finished(Optional<FitMeasure> measure) {
        return measure.map(each -> Millimetres.cm(each.finished())).orElse("");
    }

    private static Optional<Estimate> usual(FitRule rule, MeasurementSet body) {
        return READ.getOrDefault(rule, Optional.empty())
                .filter(body::has)
                .flatMap(measurement -> BodyModel.of(body.sex()).suggested(body, measurement));
    }

    private static String range(FitMeasure measure) {
        double least = measure.body() + measure.limits().least();
        double most = measure.body() + measure.limits().most();
        if (!measure.limits().isJudged()) {
            return "";
        }
        if (Double.isInfinite(most)) {
            return "≥ " + Millimetres.cm(least);
        }
        return Double.isInfinite(least)
                ? "≤ " + Millimetres.cm(most)
                : Millimetres.cm(least) + "–" + Millimetres.cm(most);
    }
}
