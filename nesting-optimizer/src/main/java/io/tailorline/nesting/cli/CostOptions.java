package io.tailorline.nesting.cli;

import io.tailorline.nesting.marker.MarkerCosts;
import picocli.CommandLine.Option;

/** The cost of cloth and of table time. */
final class CostOptions {

    @Option(names = "--metre-cost", paramLabel = "MONEY", description = "Cost of a metre of cloth (default 100).")
    double metre = MarkerCosts.USUAL.metre();

    @Option(
            names = "--second-cost",
            paramLabel = "MONEY",
            description = "Cost of a second of cutting (default 0.02): among markers of equal cloth cost the one"
                    + " cut faster is chosen. 0: only the length counts.")
    double second = MarkerCosts.USUAL.second();

    /** The first invalid value, if there is one. */
    String complaint() {
        if (!(metre >= 0) || Double.isInfinite(metre)) {
            return "--metre-cost (%s) must be 0 or more.".formatted(metre);
        }
        if (!(second >= 0) || Double.isInfinite(second)) {
            return "--second-cost (%s) must be 0 or more.".formatted(second);
        }
        return metre + second > 0 ? "" : "--metre-cost and --second-cost (0.0) must not both be 0.";
    }

    MarkerCosts costs() {
        return new MarkerCosts(metre, second);
    }
}
