package io.tailorline.pattern.measure;

import io.tailorline.pattern.measure.MeasurementFinding.Implausible;
import io.tailorline.pattern.measure.MeasurementFinding.Unusual;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares the tapes that no survey has with what is usual on this body: one far off is asked for again, one that
 * cannot be is refused, each with the range from this body.
 */
final class RuledTapeCheck {

    /** Spreads off the rule beyond which a reading is asked for again. */
    private static final double UNUSUAL = 3;

    /** Spreads, and the ratio, beyond which no body is known: as {@link ImplausibleValue}. */
    private static final double IMPLAUSIBLE = 6;

    private static final double IMPLAUSIBLE_RATIO = 1.4;

    private RuledTapeCheck() {}

    static List<Implausible> implausible(MeasurementSet set) {
        List<Implausible> findings = new ArrayList<>();
        for (RuledTape tape : RuledTape.values()) {
            usual(tape, set).ifPresent(usual -> {
                double value = usual.value();
                double off = IMPLAUSIBLE * usual.spread();
                Range range = new Range(
                        StrictMath.min(value - off, value / IMPLAUSIBLE_RATIO),
                        StrictMath.max(value + off, value * IMPLAUSIBLE_RATIO));
                double reading = set.get(tape.measurement());
                if (!range.has(reading)) {
                    List<EntryErrorHypothesis> maybe = EntryErrorHypothesis.of(tape.measurement(), reading, usual);
                    findings.add(new Implausible(
                            field(tape),
                            shown(reading).text(),
                            range.told().text(),
                            notice("check.by-rule.implausible", tape, reading, usual, range, maybe),
                            EntryErrorHypothesis.errors(maybe)));
                }
            });
        }
        return findings;
    }

    static List<Unusual> unusual(MeasurementSet set) {
        List<Unusual> findings = new ArrayList<>();
        for (RuledTape tape : RuledTape.values()) {
            usual(tape, set).ifPresent(usual -> {
                double off = UNUSUAL * usual.spread();
                Range range = new Range(usual.value() - off, usual.value() + off);
                double reading = set.get(tape.measurement());
                if (!range.has(reading)) {
                    List<EntryErrorHypothesis> maybe = EntryErrorHypothesis.of(tape.measurement(), reading, usual);
                    findings.add(new Unusual(
                            field(tape),
                            shown(reading).text(),
                            range.told().text(),
                            notice("check.by-rule.unusual", tape, reading, usual, range, maybe),
                            EntryErrorHypothesis.errors(maybe),
                            List.of()));
                }
            });
        }
        return findings;
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

    /** Where it was taken, and can be of a body. */
    private static Optional<Estimate> usual(RuledTape tape, MeasurementSet set) {
        return set.find(tape.measurement()).filter(tape.measurement()::allows).flatMap(reading -> tape.usual(set));
    }

    private static String field(RuledTape tape) {
        return "measurements." + tape.measurement().fieldName();
    }

    private static Notice notice(
            String code,
            RuledTape tape,
            double reading,
            Estimate usual,
            Range range,
            List<EntryErrorHypothesis> maybe) {
        return Notice.of(
                code,
                tape.measurement().named(),
                shown(reading),
                FigureFormat.rounded(usual.value(), "mm"),
                range.told(),
                EntryErrorHypothesis.sentence(maybe));
    }

    private static Quantity shown(double reading) {
        return FigureFormat.shown(reading, "mm");
    }
}
