package io.tailorline.cutter.cli.plan;

import io.tailorline.cutter.budget.BudgetOptions;
import io.tailorline.cutter.budget.BudgetRequest;
import io.tailorline.cutter.io.ProfileYaml;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.marker.Marker;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a plan may take and what may be done for it: mix it in. */
final class BudgetArguments {

    /** Table time of a suit in this house, s: over it a plan without a budget gets a note. */
    static final double USUAL = 160;

    @Option(
            names = "--budget",
            paramLabel = "S",
            description = {
                "table time to keep, s. When the plan is over it, these measures are tried in turn and reported:",
                "a longer search for the order, rounded corners, shared edges cut once, another marker, a second table"
            })
    Double seconds;

    @Option(
            names = "--most-rounding",
            paramLabel = "MM",
            defaultValue = "0.7",
            description = "how far --budget may round corners, mm; 0 for not at all (default: ${DEFAULT-VALUE})")
    private double mostRounding;

    @Option(
            names = "--strict",
            description =
                    "exit with 1 and write no program when the budget cannot be kept (default: written, with a warning)")
    boolean strict;

    @Option(names = "--report", paramLabel = "FILE", description = "the report of the budget as JSON")
    Path report;

    @Option(
            names = "--other-marker",
            paramLabel = "MARKER.json",
            description = {
                "another marker of the same pieces, tried when the measures before it are not enough: made by",
                "'marker --second-cost' of the nesting optimizer, for instance"
            })
    private Path otherMarker;

    @Option(
            names = "--second-table",
            paramLabel = "NAME|PROFILE.yaml",
            description = "a table that could cut a part of the garments at the same time, offered when over budget")
    private String secondTable;

    @Option(
            names = "--second-out",
            paramLabel = "PROGRAM.json",
            description = {
                "writes both programs of that offer, when there is one: the first table's to --out, the second's here;",
                "each cuts its garments where they lie in the marker, from a spread of its own"
            })
    Path secondOut;

    /** What is wrong with the options together; empty when nothing is. */
    String complaint() {
        if (seconds != null && !(seconds > 0 && seconds < Double.POSITIVE_INFINITY)) {
            return "--budget (%s s) must be above 0.".formatted(seconds);
        }
        if (!(mostRounding >= 0)) {
            return "--most-rounding (%s mm) must not be negative.".formatted(mostRounding);
        }
        boolean budgetNeeded =
                strict || report != null || otherMarker != null || secondTable != null || secondOut != null;
        if (seconds == null && budgetNeeded) {
            return "--strict, --report, --other-marker, --second-table and --second-out need a --budget.";
        }
        return secondOut != null && secondTable == null ? "--second-out needs a --second-table." : "";
    }

    /** Whether it may lay the pieces elsewhere than the marker does. */
    boolean needsOtherCloth() {
        return otherMarker != null || secondTable != null || secondOut != null;
    }

    BudgetRequest request(Marker marker, TableProfile table, CutRules rules) throws FormatFault {
        BudgetOptions options = BudgetOptions.usual().roundingAtMost(mostRounding);
        if (otherMarker != null) {
            Marker other = OtherMarker.read(otherMarker, marker);
            options = options.withMarkers(any -> Optional.of(other));
        }
        if (secondTable != null) {
            TableProfile second = ProfileYaml.find(secondTable);
            options = options.withSecondTable(new BudgetOptions.SecondTable(second.name(), second));
        }
        return new BudgetRequest(marker, table, seconds, rules, options);
    }

    /** The file that {@code used} was read from. */
    Path fileOf(Marker used, Marker given, Path file) {
        return used == given ? file : otherMarker;
    }
}
