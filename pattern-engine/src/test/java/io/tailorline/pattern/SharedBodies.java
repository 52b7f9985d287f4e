package io.tailorline.pattern;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.io.BodyCsv;
import io.tailorline.pattern.measure.MeasurementSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The real bodies that lie beside a checkout. A test that needs them is skipped, and says so, where they are absent.
 */
public final class SharedBodies {

    private SharedBodies() {}

    /** Every {@code step}-th man of the file. */
    public static List<MeasurementSet> men(int step) throws FormatFault {
        return every(step, "data/bodies/ansur2-men.csv");
    }

    /** Every {@code step}-th woman of the file. */
    public static List<MeasurementSet> women(int step) throws FormatFault {
        return every(step, "data/bodies/ansur2-women.csv");
    }

    private static List<MeasurementSet> every(int step, String name) throws FormatFault {
        Path file = folder().resolve(name);
        assumeTrue(
                Files.exists(file),
                () -> "LEFT OUT: no bodies at %s; set -Dtailorline.shared or TAILORLINE_SHARED".formatted(file));
        List<MeasurementSet> bodies = new ArrayList<>();
        List<BodyCsv.Row> rows = BodyCsv.read(file);
        for (int i = 0; i < rows.size(); i += step) {
            if (rows.get(i) instanceof BodyCsv.Row.Read read) {
                bodies.add(read.body());
            }
        }
        return bodies;
    }

    /** The folder with the data that the project holds no copy of. */
    public static Path folder() {
        return Path.of(Optional.ofNullable(System.getProperty("tailorline.shared"))
                .or(() -> Optional.ofNullable(System.getenv("TAILORLINE_SHARED")))
                .orElse("../../shared"));
    }
}
