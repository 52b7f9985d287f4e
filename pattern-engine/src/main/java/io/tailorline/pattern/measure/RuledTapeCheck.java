package io.tailorline.pattern.measure;

import io.tailorline.pattern.measure.MeasurementFinding.Implausible;
import io.tailorline.pattern.measure.MeasurementFinding.Unusual;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Compares the tapes that no survey has with what is usual on this body: one far off is asked for again, one that
 * cannot be is refused, each with the range from this body.
 */
final class RuledTapeCheck {

    /** Spreads off the rule beyond which a reading is asked for again. */
    private static final double UNUSUAL = 3;

    private RuledTapeCheck() {}

    static List<Implausible> implausible(MeasurementSet set) {
        List<Implausible> findings = new ArrayList<>();
        for (Judged judged : judged(set, RuledTapeCheck::possible)) {
            findings.add(new Implausible(
                    judged.field,
                    shown(judged.reading).text(),
                    judged.range.told().text(),
                    judged.notice("check.by-rule.implausible"),
                    EntryErrorHypothesis.errors(judged.maybe())));
        }
        return findings;
    }

    static List<Unusual> unusual(MeasurementSet set) {
        List<Unusual> findings = new ArrayList<>();
        for (Judged judged : judged(set, RuledTapeCheck::usual)) {
            findings.add(new Unusual(
                    judged.field,
                    shown(judged.reading).text(),
                    judged.range.told().text(),
                    judged.notice("check.by-rule.unusual"),
                    EntryErrorHypothesis.errors(judged.maybe()),
                    List.of()));
        }
        return findings;
    }

    private static Range possible(Estimate usual) {
        double value = usual.value();
        double off = ImplausibleValue.SPREADS * usual.spread();
        return new Range(
                StrictMath.min(value - off, value / ImplausibleValue.TIMES),
                StrictMath.max(value + off, value * ImplausibleValue.TIMES));
    }

    private static Range usual(Estimate usual) {
        double off = UNUSUAL * usual.spread();
        return new Range(usual.value() - off, usual.value() + off);
    }

    /** The readings outside a range about what their rule tells, of either side by itself. */
    private static List<Judged> judged(MeasurementSet set, Function<Estimate, Range> about) {
        List<Judged> outside = new ArrayList<>();
        for (RuledTape tape : RuledTape.values()) {
            for (SidedReading side : SidedReading.of(tape.measurement(), set)) {
                double reading = side.body().get(tape.measurement());
                tape.usual(side.body())
                        .map(usual -> new Judged(tape, side.field(), reading, usual, about.apply(usual)))
                        .filter(judged -> !judged.range.has(reading))
                        .ifPresent(outside::add);
            }
        }
        return outside;
    }

    /** A reading beside what its rule tells, mm. */
    private record Judged(RuledTape tape, String field, double reading, Estimate usual, Range range) {

        List<EntryErrorHypothesis> maybe() {
            return EntryErrorHypothesis.of(tape.measurement(), reading, usual);
        }

        Notice notice(String code) {
            return Notice.of(
                    code,
                    tape.measurement().named(),
                    shown(reading),
                    FigureFormat.rounded(usual.value(), "mm"),
                    range.told(),
                    EntryErrorHypothesis.sentence(maybe()));
        }
    }

    /** Readings, mm. */
    private record Range(double least, double most) {

        boolean has(double reading) {
            return reading >= least && reading <= most;
        }

        Notice told() {
            return Notice.of("range", FigureFormat.rounded(least, "mm"), FigureFormat.rounded(most, "mm"));
        }
    }

    private static Quantity shown(double reading) {
        return FigureFormat.shown(reading, "mm");
    }
}
