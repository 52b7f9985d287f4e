package io.tailorline.nesting.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options for short cloth, several rolls and continued markers. */
final class MarkerOptions {

    @Option(
            names = "--partial",
            description =
                    "If not all pieces fit: lay those that fit, whole orders before whole garments, and list the rest.")
    boolean partial;

    @Option(
            names = "--split-bundles",
            description = "Garments of one order may come from different rolls, and differ in shade.")
    boolean splitsOrders;

    @Option(
            names = "--from",
            paramLabel = "MARKER.json",
            description = "Continue from this marker; the result is not longer, or a note says why.")
    Path from;

    @Option(
            names = "--fix",
            paramLabel = "PIECES",
            description = {
                "Pieces of that marker to keep in place, as <order>/<piece>/<copy>; * matches any",
                "letters: --fix 'A17/*'. May be given several times."
            })
    List<String> fixed = new ArrayList<>();

    /** The first invalid value, if there is one. */
    String complaint(int rolls) {
        if (from == null && !fixed.isEmpty()) {
            return "--fix (%s) needs a marker to start from: --from MARKER.json.".formatted(fixed.get(0));
        }
        if (from != null && rolls > 1) {
            return "--from (%s) needs exactly one --fabric, not %s.".formatted(from, rolls);
        }
        if (splitsOrders && rolls == 1) {
            return "--split-bundles needs several rolls: give --fabric more than once.";
        }
        return "";
    }
}
