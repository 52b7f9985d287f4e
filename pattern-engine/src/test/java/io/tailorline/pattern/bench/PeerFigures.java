package io.tailorline.pattern.bench;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The measures by which other pattern programs were judged, taken on our suits: by how much the two sides of a seam
 * differ as drawn, and by how much the sleeve is wider than the arm. Three-piece suits in regular fit for the men of
 * the survey; {@code -Dbench.every=10} takes every tenth. Table: docs/benchmarks/2026-11-28-fit.md.
 */
public final class PeerFigures {

    private static final List<String> SEAMS = List.of(
            "jacket.backSide",
            "jacket.sideFront",
            "jacket.shoulder",
            "jacket.hindarm",
            "jacket.forearm",
            "jacket.underCollar",
            "trousers.inseam",
            "trousers.outseam",
            "jacket.armhole");
    private static final String SLEEVE = "sleeve over the upper arm";
    private static final double[] SHARES = {0, 0.05, 0.5, 0.95, 1};

    private PeerFigures() {}

    public static void main(String[] arguments) throws FormatFault {
        List<MeasurementSet> men = SharedBodies.men(Integer.getInteger("bench.every", 1));
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        int drafted = 0;
        int certified = 0;
        for (MeasurementSet man : men) {
            if (new PatternEngine().draftUncertified(man.id(), Style.threePiece(), man) instanceof Drafted suit) {
                drafted++;
                certified += Certificate.of(suit.pattern()).isSound() ? 1 : 0;
                measure(suit.pattern(), man, figures);
            }
        }
        System.out.printf("%d men, %d drafted, %d certified%n", men.size(), drafted, certified);
        System.out.printf("%-28s %8s %8s %8s %8s %8s%n", "a - b, mm", "min", "p5", "p50", "p95", "max");
        figures.forEach((name, values) -> System.out.println(row(name, values)));
    }

    private static void measure(Pattern suit, MeasurementSet man, Map<String, List<Double>> figures) {
        for (Seam seam : suit.seams()) {
            if (SEAMS.contains(seam.name())) {
                figures.computeIfAbsent(seam.name(), name -> new ArrayList<>())
                        .add(length(suit, seam.a()) - length(suit, seam.b()));
            }
        }
        for (Girth girth : suit.girths()) {
            if (girth.name().equals("upperSleeve")) {
                figures.computeIfAbsent(SLEEVE, name -> new ArrayList<>())
                        .add(girth.finished() - man.get(Measurement.UPPER_ARM_GIRTH));
            }
        }
    }

    private static double length(Pattern suit, List<Seam.EdgeRef> run) {
        return run.stream()
                .mapToDouble(ref -> suit.findPiece(ref.piece())
                        .flatMap(piece -> piece.findEdge(ref.edge()))
                        .map(Edge::length)
                        .orElseThrow())
                .sum();
    }

    private static String row(String name, List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        StringBuilder row = new StringBuilder(String.format("%-28s", name));
        for (double share : SHARES) {
            row.append(
                    String.format(Locale.ROOT, " %8.2f", sorted[(int) StrictMath.round(share * (sorted.length - 1))]));
        }
        return row.toString();
    }
}
