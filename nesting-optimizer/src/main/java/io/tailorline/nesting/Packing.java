package io.tailorline.nesting;

import io.tailorline.nesting.marker.Lay;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.model.Held;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.PreparedInstance;
import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.search.SolutionListener;
import io.tailorline.nesting.search.StripPacker;
import io.tailorline.nesting.search.Terminator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pieces laid, as the search left them.
 *
 * @param request for exactly these pieces
 */
record Packing(MarkerRequest request, Lay lay, Solution solution) {

    /** Lays the pieces of a request. */
    static Packing of(MarkerRequest request, Lay lay, Terminator terminator, SolutionListener listener) {
        return new Packing(request, lay, pack(request, lay.instance(), terminator, listener));
    }

    /** Searches on from here; the result is not longer. */
    Packing shortened(Terminator terminator, SolutionListener listener) {
        if (terminator.isOver()) {
            return this;
        }
        Solution other = pack(request, beginningHere(lay.instance()), terminator, listener);
        return other.length() < solution.length() ? new Packing(request, lay, other) : this;
    }

    private Instance beginningHere(Instance instance) {
        List<Held> held = new ArrayList<>();
        Map<Integer, Deque<Held>> before = new TreeMap<>();
        instance.held()
                .forEach(copy -> before.computeIfAbsent(copy.part(), any -> new ArrayDeque<>())
                        .add(copy));
        for (Solution.PlacedPart placed : solution.placed()) {
            Held given = before.getOrDefault(placed.part(), new ArrayDeque<>()).poll();
            boolean stays = given != null && given.fixed();
            held.add(stays ? given : new Held(placed.part(), placed.transform(), false));
        }
        return new Instance(
                instance.name(),
                instance.height(),
                instance.parts(),
                instance.flaws(),
                instance.gap(),
                instance.bundles(),
                held);
    }

    private static Solution pack(
            MarkerRequest request, Instance instance, Terminator terminator, SolutionListener listener) {
        PreparedInstance prepared = new PreparedInstance(instance);
        return new StripPacker(
                        prepared, request.budget().seed(), request.budget().threads())
                .pack(terminator, listener);
    }

    Marker marker() {
        return lay.marker(solution);
    }
}
