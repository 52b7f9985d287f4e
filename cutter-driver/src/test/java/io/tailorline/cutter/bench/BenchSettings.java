package io.tailorline.cutter.bench;

import io.tailorline.cutter.io.ProfileYaml;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.Marking;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.json.FormatFault;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What a run is about, from system properties.
 *
 * @param markers folder in which markers are kept between runs, {@code bench.markers}
 * @param bodies {@code bench.bodies}, half men, half women
 * @param threePiece {@code bench.three}
 * @param pieceGap {@code bench.gap}, mm
 * @param iterations passes of the search for a marker, {@code bench.iterations}
 * @param onlyWhatThereIs makes no marker, {@code bench.only}
 * @param table name or profile file, {@code bench.table}; with another way of marking, {@code bench.marks}
 * @param rules usual, with {@code bench.rounding} mm and {@code bench.sharedEdges}
 * @param budget corners are rounded as far as this needs, s, {@code bench.budget}; infinite for the plan as asked
 * @param simulate also cuts each suit on the simulated table, {@code bench.simulate}
 * @param report where the rows go, {@code bench.report}
 * @param shared folder of the bodies, {@code tailorline.shared} or {@code TAILORLINE_SHARED} and {@code data/bodies}
 */
record BenchSettings(
        Path markers,
        int bodies,
        boolean threePiece,
        double pieceGap,
        long iterations,
        boolean onlyWhatThereIs,
        Path shared,
        TableProfile table,
        CutRules rules,
        double budget,
        boolean simulate,
        Path report) {

    static BenchSettings read() throws FormatFault {
        String shared = Optional.ofNullable(System.getProperty("tailorline.shared"))
                .or(() -> Optional.ofNullable(System.getenv("TAILORLINE_SHARED")))
                .orElse("../../shared");
        return new BenchSettings(
                Path.of(System.getProperty("bench.markers", "target/bench-markers")),
                Integer.getInteger("bench.bodies", 200),
                Boolean.getBoolean("bench.three"),
                Double.parseDouble(System.getProperty("bench.gap", "2")),
                Long.getLong("bench.iterations", 3000L),
                Boolean.getBoolean("bench.only"),
                Path.of(shared, "data", "bodies"),
                tableAsAsked(),
                CutRules.usual()
                        .withCornerRounding(Double.parseDouble(System.getProperty("bench.rounding", "0")))
                        .withSharedEdges(Boolean.getBoolean("bench.sharedEdges")),
                Double.parseDouble(System.getProperty("bench.budget", "Infinity")),
                Boolean.getBoolean("bench.simulate"),
                Path.of(System.getProperty("bench.report", "target/suits.csv")));
    }

    /** The same for other suits. */
    BenchSettings of(Path folder, boolean three) {
        return new BenchSettings(
                folder,
                bodies,
                three,
                pieceGap,
                iterations,
                onlyWhatThereIs,
                shared,
                table,
                rules,
                budget,
                simulate,
                report);
    }

    private static TableProfile tableAsAsked() throws FormatFault {
        TableProfile table = ProfileYaml.find(System.getProperty("bench.table", "reference"));
        String marks = System.getProperty("bench.marks");
        return marks == null ? table : table.withMarking(Marking.valueOf(marks.toUpperCase(Locale.ROOT)));
    }

    static void say(String format, Object... values) {
        System.err.printf(Locale.ROOT, format + "%n", values);
    }
}
