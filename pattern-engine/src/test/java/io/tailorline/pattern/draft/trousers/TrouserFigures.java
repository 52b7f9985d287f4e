package io.tailorline.pattern.draft.trousers;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.BodyReading;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Prints how the trousers of all shared bodies fit, in three fits: percentiles of what a tailor would measure on the
 * drafts, the notes by their rule, refusals and the time of a draft with its certificate. An argument drafts only every
 * so many bodies: {@code TrouserFigures 10}; {@code TrouserFigures 10 womens} those of women in their own cut.
 */
public final class TrouserFigures {

    private final Map<String, List<Double>> figures = new LinkedHashMap<>();
    private final Map<String, Integer> notes = new TreeMap<>();
    private int drafts;
    private int refused;
    private long nanos;

    private final Map<String, Object> options;

    private TrouserFigures(Map<String, Object> options) {
        this.options = options;
    }

    public static void main(String[] args) throws Exception {
        int step = args.length > 0 ? Integer.parseInt(args[0]) : 1;
        boolean own = args.length > 1 && args[1].equals("womens");
        for (Style.Fit fit : Style.Fit.values()) {
            for (String sex : own ? List.of("women") : List.of("men", "women")) {
                TrouserFigures all = new TrouserFigures(own ? Map.of("trousers.cut", "womens") : Map.of());
                for (MeasurementSet set : sex.equals("men") ? SharedBodies.men(step) : SharedBodies.women(step)) {
                    all.add(set, fit);
                }
                all.print(sex + ", " + fit.word());
            }
        }
    }

    private void add(MeasurementSet set, Style.Fit fit) {
        Style style = new Style(fit, Set.of(Garment.TROUSERS), options, List.of());
        long start = System.nanoTime();
        DraftResult result = new PatternEngine().draft(set.id(), style, set);
        nanos += System.nanoTime() - start;
        drafts++;
        if (result instanceof DraftResult.Rejected rejected) {
            refused++;
            System.out.println("refused " + set.id() + ": " + rejected.reasons());
            return;
        }
        for (String note : ((Drafted) result).notes()) {
            notes.merge(note.replaceAll("[-+]?[0-9]+(\\.[0-9]+)?", "#"), 1, Integer::sum);
        }
        Body body = BodyReading.of(set).body().orElseThrow();
        measure(set, body, TrouserStyle.of(style), TrouserBodies.drafted(set, fit, options));
    }

    private void measure(MeasurementSet set, Body body, TrouserStyle style, TrouserLines lines) {
        TrouserBlock block = lines.block();
        double crotch = body.lengths().rise() + TrouserLevels.aboveWaist(body, style) - style.band();
        double floor = crotch + body.leg().inside();
        double hem = block.front().hemWidth() + block.back().hemWidth();
        double knee = block.front().kneeWidth() + block.back().kneeWidth();
        take("crotch below body", block.crotch() - crotch);
        take(
                "back fork below front",
                lines.back().inseam().last().y() - lines.front().fork().y());
        take(
                "stretch of back inseam",
                lines.front().inseam().length() - lines.back().inseam().length());
        take("wedge", block.fit().wedge());
        take("front dart", DartMouth.taken(lines.front().mouths()));
        take("back darts", DartMouth.taken(lines.back().mouths()));
        take("rise at centre back", block.fit().backRise());
        take("thigh ease", lines.thigh() - set.get(Measurement.THIGH_GIRTH));
        take("knee ease", knee - set.get(Measurement.KNEE_GIRTH));
        take("calf ease", width(lines, floor - body.leg().calfHeight()) - set.get(Measurement.CALF_GIRTH));
        take("hem", hem);
        take("hem over heel", hem - set.get(Measurement.HEEL_GIRTH));
        take("knee less hem", knee - hem);
        take("thigh fit", block.thighFit());
        double bands = 2 * TrouserLevels.aboveWaist(body, style);
        take("crotch length error", lines.crotchSeam() - bands - set.get(Measurement.CROTCH_LENGTH) - 20);
        take(
                "fork depth (both forks)",
                block.frontFork()
                        + block.centreFront()
                        - lines.back().inseam().last().x());
    }

    private static double width(TrouserLines lines, double level) {
        return TrouserLines.xOnLevel(lines.front().outseam(), level)
                - lines.front().inseam().reversed().xAt(level)
                + TrouserLines.xOnLevel(lines.back().outseam(), level)
                - lines.back().inseam().reversed().xAt(level);
    }

    private void take(String what, double value) {
        figures.computeIfAbsent(what, name -> new ArrayList<>()).add(value);
    }

    private void print(String who) {
        System.out.printf(
                Locale.ROOT, "%n%s: %d drafts, %d refused, %.2f ms each%n", who, drafts, refused, nanos / 1e6 / drafts);
        System.out.printf("%-26s %8s %8s %8s %8s %8s %8s %8s%n", "", "least", "p1", "p5", "p50", "p95", "p99", "most");
        for (Map.Entry<String, List<Double>> figure : figures.entrySet()) {
            List<Double> sorted = new ArrayList<>(figure.getValue());
            Collections.sort(sorted);
            StringBuilder row = new StringBuilder();
            for (double share : new double[] {0, 0.01, 0.05, 0.5, 0.95, 0.99, 1}) {
                row.append(String.format(
                        Locale.ROOT, " %8.1f", sorted.get((int) StrictMath.round(share * (sorted.size() - 1)))));
            }
            System.out.printf("%-26s%s%n", figure.getKey(), row);
        }
        notes.forEach((note, count) -> System.out.printf(Locale.ROOT, "%5.1f %% %s%n", 100.0 * count / drafts, note));
    }
}
