package io.tailorline.nesting.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options for short cloth, several rolls and continued markers. */
final class MarkerOptions {

    @Option(
            names = "--partial",
            description = "Where not all fits: lay what fits, whole orders before whole garments, and name the rest.")
    boolean partial;

    @Option(
            names = "--split-bundles",
            description = "Garments of one order may come from different rolls, and differ in shade.")
    boolean splitsOrders;

    @Option(
            names = "--from",
            paramLabel = "MARKER.json",
            description = "Continue from this marker; the result is not longer.")
    Path from;

    @Option(
            names = "--fix",
            paramLabel = "PIECES",
            description = {
                "Pieces of that marker that stay where they lie, as <order>/<piece>/<copy>; * stands for any",
                "letters: --fix 'A17/*'. May be given several times."
            })
    List<String> fixed = new ArrayList<>();

    /** The first invalid value, if there is one. */
    String complaint(int rolls) {
        if (from == null && !fixed.isEmpty()) {
            return "--fix (%s) needs a marker to start from: --from MARKER.json.".formatted(fixed.get(0));
        }
        if (from != null && rolls > 1) {
            return "--from (%s) goes with one --fabric, not with %s.".formatted(from, rolls);
        }
        if (splitsOrders && rolls == 1) {
            return "--split-bundles needs several rolls: give --fabric more than once.";
        }
        return "";
    }
}
