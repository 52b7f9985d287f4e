package io.tailorline.nesting.problem;

import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Orientations;
import io.tailorline.nesting.model.Part;
import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.rules.MarkerRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Pieces whose copies must lean alike. The search chooses an angle for each copy by itself; so it is done in two steps:
 * a first search with every angle that the tilt allows, then one in which each of these pieces keeps a single lean, the
 * one that most of its copies have, of a pair that of the piece that leans more. Leans are as drawn: the copy that is
 * turned over leans the other way.
 */
final class EqualTilts {

    private static final double HALF_TURN = 180;

    /** Angles in a marker are stored to 0.0001 degree. */
    private static final double SAME_DEG = 1e-3;

    /** The pieces of one order that are cut from one drawing. */
    private record Kind(String order, String piece) {}

    private final List<MarkerPiece> pieces;
    private final Map<Kind, List<Integer>> kinds;

    EqualTilts(MarkerRules rules, List<MarkerPiece> pieces) {
        this.pieces = pieces;
        Map<Kind, List<Integer>> all = new LinkedHashMap<>();
        for (int part = 0; part < pieces.size(); part++) {
            String id = pieces.get(part).piece().id();
            if (rules.piece(id).alike().orElse(false)) {
                all.computeIfAbsent(new Kind(pieces.get(part).order(), id), any -> new ArrayList<>())
                        .add(part);
            }
        }
        this.kinds = all;
    }

    /** Whether a search with every angle may end with copies that lean differently. */
    boolean areWanted(Instance instance) {
        return kinds.values().stream()
                .flatMap(List::stream)
                .anyMatch(part -> instance.parts().get(part).orientations().degrees().stream()
                        .mapToDouble(EqualTilts::lean)
                        .anyMatch(lean -> StrictMath.abs(lean) > SAME_DEG));
    }

    /**
     * The same problem with one lean for each kind.
     *
     * @param found a solution to begin with: fixed copies stay, the others are turned to that lean where they are
     */
    Instance fixed(Instance instance, Solution found) {
        Map<Integer, Double> leans = leans(instance, found);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < instance.parts().size(); i++) {
            Part part = instance.parts().get(i);
            parts.add(
                    leans.containsKey(i)
                            ? new Part(
                                    part.id(),
                                    part.outline(),
                                    leaning(part.orientations(), leans.getOrDefault(i, 0.0)),
                                    part.demand(),
                                    part.rules())
                            : part);
        }
        return new Instance(
                        instance.name(),
                        instance.height(),
                        parts,
                        instance.flaws(),
                        instance.gap(),
                        instance.bundles(),
                        instance.initialPlacements())
                .beginningWith(found);
    }

    /** As the part lies, by part; a fixed copy decides for its kind. */
    private Map<Integer, Double> leans(Instance instance, Solution found) {
        Map<Integer, List<Double>> drawn = found.placed().stream()
                .collect(Collectors.groupingBy(
                        Solution.PlacedPart::part,
                        TreeMap::new,
                        Collectors.mapping(
                                placed ->
                                        drawn(placed.part(), placed.transform().rotationDeg()),
                                Collectors.toList())));
        Map<Integer, Double> leans = new TreeMap<>();
        kinds.values().forEach(parts -> {
            double lean = instance.initialPlacements().stream()
                    .filter(initial -> initial.fixed() && parts.contains(initial.part()))
                    .mapToDouble(
                            initial -> drawn(initial.part(), initial.transform().rotationDeg()))
                    .findFirst()
                    .orElseGet(() -> mostCommon(parts.stream()
                            .flatMap(part -> drawn.getOrDefault(part, List.of()).stream())
                            .toList()));
            parts.forEach(part -> leans.put(part, asItLies(part, lean)));
        });
        return leans;
    }

    /** The one that is nearest to all others; of two the greater. */
    private static double mostCommon(List<Double> leans) {
        return leans.stream()
                .min(Comparator.comparingDouble((Double lean) -> leans.stream()
                                .mapToDouble(other -> StrictMath.abs(other - lean))
                                .sum())
                        .thenComparing(lean -> -StrictMath.abs(lean))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(0.0);
    }

    private static Orientations leaning(Orientations all, double lean) {
        return new Orientations(
                all.degrees().stream()
                        .map(angle -> angle - lean(angle) + lean)
                        .distinct()
                        .toList(),
                false);
    }

    private double drawn(int part, double degrees) {
        return asItLies(part, lean(degrees));
    }

    /** Turning over turns the sense; twice turned over is as drawn. */
    private double asItLies(int part, double lean) {
        return pieces.get(part).mirrored() ? -lean : lean;
    }

    private static double lean(double degrees) {
        return StrictMath.IEEEremainder(degrees, HALF_TURN);
    }
}
