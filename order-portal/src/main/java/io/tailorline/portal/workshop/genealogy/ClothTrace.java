package io.tailorline.portal.workshop.genealogy;

import io.tailorline.workflow.workshop.genealogy.CutCloth;
import io.tailorline.workflow.workshop.genealogy.RollOfCloth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is known of cloth and suits from one of either.
 *
 * @param rolls in question, also those of which nothing was cut yet
 * @param cuts the newest first
 */
record ClothTrace(TraceSubject subject, List<RollOfCloth> rolls, List<CutCloth> cuts) {

    ClothTrace {
        rolls = List.copyOf(rolls);
        cuts = List.copyOf(cuts);
    }

    /** A cut with what is known of its roll. */
    record Line(CutCloth cut, Optional<RollOfCloth> roll) {

        String lot() {
            return roll.flatMap(RollOfCloth::lot).orElse("");
        }
    }

    List<Line> lines() {
        Map<String, RollOfCloth> byId =
                rolls.stream().collect(Collectors.toMap(RollOfCloth::id, Function.identity(), (one, same) -> one));
        return cuts.stream()
                .map(cut -> new Line(cut, Optional.ofNullable(byId.get(cut.roll()))))
                .toList();
    }

    /** Suits that have pieces of it, written-off ones left out. */
    List<String> orders() {
        return cuts.stream()
                .filter(CutCloth::counts)
                .map(CutCloth::order)
                .distinct()
                .sorted()
                .toList();
    }
}
