package io.tailorline.nesting.model;

import io.tailorline.geometry.Ring;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A strip-packing instance: parts to lay on a strip of fixed height so that its used length is least.
 *
 * @param height of the strip, along y, positive
 * @param flaws regions that parts may not cover
 * @param gap least distance between two parts and between a part and a flaw, not negative; the border may be touched
 * @param bundles the bundles that the parts' rules refer to
 * @param initialPlacements copies with a given place
 */
public record Instance(
        String name,
        double height,
        List<Part> parts,
        List<Flaw> flaws,
        double gap,
        List<Bundle> bundles,
        List<InitialPlacement> initialPlacements) {

    public Instance {
        parts = List.copyOf(parts);
        flaws = List.copyOf(flaws);
        bundles = List.copyOf(bundles);
        initialPlacements = List.copyOf(initialPlacements);
        if (!(height > 0) || !(gap >= 0)) {
            throw new IllegalArgumentException(
                    "Strip height (%s) must be positive and gap (%s) not negative.".formatted(height, gap));
        }
        for (Part part : parts) {
            if (part.rules().bundle() >= bundles.size()) {
                throw new IllegalArgumentException("Part %d belongs to bundle %d of %d."
                        .formatted(part.id(), part.rules().bundle(), bundles.size()));
            }
        }
    }

    /** A strip with flaws that no part tolerates; parts keep a gap. */
    public static Instance of(String name, double height, List<Part> parts, List<Ring> flaws, double gap) {
        return new Instance(
                name, height, parts, flaws.stream().map(Flaw::forbidden).toList(), gap, List.of(), List.of());
    }

    /** A plain strip, parts may touch. */
    public static Instance of(String name, double height, List<Part> parts) {
        return of(name, height, parts, List.of(), 0);
    }

    /** The same, begun with a layout: fixed copies stay where they are. */
    public Instance beginningWith(Solution layout) {
        Map<Integer, Deque<InitialPlacement>> before = new TreeMap<>();
        initialPlacements.forEach(copy ->
                before.computeIfAbsent(copy.part(), any -> new ArrayDeque<>()).add(copy));
        List<InitialPlacement> initial = new ArrayList<>();
        for (Solution.PlacedPart placed : layout.placed()) {
            InitialPlacement given =
                    before.getOrDefault(placed.part(), new ArrayDeque<>()).poll();
            boolean stays = given != null && given.fixed();
            initial.add(stays ? given : new InitialPlacement(placed.part(), placed.transform(), false));
        }
        return new Instance(name, height, parts, flaws, gap, bundles, initial);
    }

    /** Sum of the areas of all demanded copies. */
    public double partArea() {
        return parts.stream()
                .mapToDouble(part -> part.outline().signedArea() * part.demand())
                .sum();
    }

    /** Number of copies to place. */
    public int copies() {
        return parts.stream().mapToInt(Part::demand).sum();
    }
}
