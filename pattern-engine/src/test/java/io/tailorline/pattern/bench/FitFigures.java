package io.tailorline.pattern.bench;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.check.fit.FitMeasure;
import io.tailorline.pattern.check.fit.FitMeasures;
import io.tailorline.pattern.check.fit.FitRule;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Fit;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lays the tape on a three-piece suit for every body of the survey, in three fits, and prints how each measure is
 * distributed: of the ease, or of the reading where no body measure stands against it. {@code -Dbench.every=10} takes
 * every tenth body, {@code -Dbench.fits=REGULAR} one fit.
 */
public final class FitFigures {

    private static final double[] SHARES = {0, 0.01, 0.05, 0.5, 0.95, 0.99, 1};

    private final PatternEngine engine = new PatternEngine();

    private FitFigures() {}

    public static void main(String[] arguments) throws FormatFault {
        int every = Integer.getInteger("bench.every", 1);
        List<Fit> fits = Arrays.stream(
                        System.getProperty("bench.fits", "SLIM,REGULAR,COMFORT").split(","))
                .map(Fit::valueOf)
                .toList();
        FitFigures figures = new FitFigures();
        for (Fit fit : fits) {
            figures.print("men, " + fit.word(), SharedBodies.men(every), fit, System.out);
            figures.print("women, " + fit.word(), SharedBodies.women(every), fit, System.out);
        }
    }

    private void print(String who, List<MeasurementSet> bodies, Fit fit, PrintStream out) {
        Style style = new Style(fit, Style.threePiece().garments(), Map.of(), List.of());
        Map<FitRule, List<Double>> eases = new EnumMap<>(FitRule.class);
        Map<FitRule, Integer> outside = new EnumMap<>(FitRule.class);
        Map<FitRule, String> limits = new EnumMap<>(FitRule.class);
        Map<String, Integer> notes = new TreeMap<>();
        int drafted = 0;
        for (MeasurementSet body : bodies) {
            DraftResult result = engine.draftUncertified(body.id(), style, body);
            if (result instanceof Drafted suit) {
                drafted++;
                for (FitMeasure measure : FitMeasures.of(suit.pattern())) {
                    eases.computeIfAbsent(measure.rule(), rule -> new ArrayList<>())
                            .add(measure.ease());
                    limits.putIfAbsent(measure.rule(), measure.limits().words());
                    outside.merge(measure.rule(), measure.isWithin() ? 0 : 1, Integer::sum);
                }
                suit.notes()
                        .forEach(note -> notes.merge(note.replaceAll("-?[0-9]+(\\.[0-9]+)?", "#"), 1, Integer::sum));
            }
        }
        out.printf("## %s: %d of %d drafted%n", who, drafted, bodies.size());
        out.printf(
                "%-30s %5s %8s %8s %8s %8s %8s %8s %8s %8s %s%n",
                "", "n", "min", "p1", "p5", "p50", "p95", "p99", "max", "outside", "limits");
        eases.forEach((rule, list) -> out.println(row(rule, list, outside.getOrDefault(rule, 0), limits.get(rule))));
        for (Map.Entry<String, Integer> note : notes.entrySet()) {
            out.printf(Locale.ROOT, "note %5.1f %% %s%n", 100.0 * note.getValue() / drafted, note.getKey());
        }
    }

    private static String row(FitRule rule, List<Double> eases, int outside, String limits) {
        double[] sorted =
                eases.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        StringBuilder row = new StringBuilder(String.format("%-30s %5d", rule.word(), sorted.length));
        for (double share : SHARES) {
            row.append(
                    String.format(Locale.ROOT, " %8.2f", sorted[(int) StrictMath.round(share * (sorted.length - 1))]));
        }
        row.append(String.format(Locale.ROOT, " %7.1f%%", 100.0 * outside / sorted.length));
        return row.append("  ").append(limits).toString();
    }
}
