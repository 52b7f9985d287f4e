package io.tailorline.cutter.modbus;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.io.MarkerJson;
import java.nio.file.Path;

/** The job of a two-piece suit of our own, as it comes from the planner. */
final class SuitJobs {

    private static final Path MARKER = Path.of("src/test/resources/markers/suit.json");

    private SuitJobs() {}

    static CutJob twoPiece() throws FormatFault {
        return CutJob.of(
                4711,
                CutPlanner.plan(MarkerJson.read(MARKER), SampleJobs.TABLE)
                        .orThrow(refused -> new IllegalStateException(refused.message())));
    }
}
