package io.tailorline.nesting;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.problem.MarkerProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why some garments fit on no roll, as far as that can be decided without a search. */
final class RollRefusals {

    private final RollsRequest request;

    RollRefusals(RollsRequest request) {
        this.request = request;
    }

    /** What is wrong on every roll alike: rules that contradict each other or the pieces. */
    Optional<MarkerResult.Rejected> contradiction(List<OrderBundle> unit) {
        List<Optional<MarkerResult.Rejected>> refusals =
                request.rolls().stream().map(roll -> refusal(unit, roll)).toList();
        return refusals.get(0)
                .filter(first -> first.reason() == MarkerResult.Reason.RULES_CONTRADICT)
                .filter(first -> refusals.stream()
                        .allMatch(other ->
                                other.map(MarkerResult.Rejected::notice).equals(Optional.of(first.notice()))));
    }

    /** One line without a full stop: what the garments need, what there is, and what is missing. */
    String why(List<OrderBundle> unit, Optional<RollAssignment.Missing> missing) {
        String names = unit.stream().map(bundle -> bundle.ref().toString()).collect(Collectors.joining(" + "));
        List<MarkerResult.Rejected> refusals = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        double longest = 0;
        for (Fabric roll : request.rolls()) {
            Optional<MarkerResult.Rejected> refusal = refusal(unit, roll);
            refusal.ifPresent(refusals::add);
            if (refusal.isEmpty()) {
                least = Math.min(least, MarkerProblem.of(on(unit, roll)).leastLength());
                longest = Math.max(longest, roll.lengthOnGrid());
            }
        }
        if (refusals.size() == request.rolls().size()) {
            String message = refusals.get(0).message();
            return "%s: %s".formatted(names, message.substring(0, message.length() - 1));
        }
        if (least > longest) {
            return "%s needs at least %s mm, the longest roll has %s mm".formatted(names, least, longest);
        }
        String room =
                "%s needs at least %s mm in one piece, for which no room was found beside the rest: the longest roll has %s"
                        .formatted(names, least, Double.isInfinite(longest) ? "no end" : longest + " mm");
        return missing.map(lack -> String.format(
                        Locale.ROOT,
                        "%s; roll %d '%s' is %.0f mm too short for it",
                        room,
                        lack.roll() + 1,
                        request.rolls().get(lack.roll()).id(),
                        Math.ceil(lack.length())))
                .orElse(room);
    }

    private Optional<MarkerResult.Rejected> refusal(List<OrderBundle> unit, Fabric roll) {
        MarkerRequest part = on(unit, roll);
        return RequestCheck.refusalOf(roll).or(() -> MarkerMaker.refusalOnThisCloth(part, MarkerProblem.of(part)));
    }

    private MarkerRequest on(List<OrderBundle> unit, Fabric roll) {
        return BundleSelection.none(request.base().withFabric(roll)).with(unit).asRequest();
    }
}
