package io.tailorline.cutter.cli;

import io.tailorline.cutter.io.FormatFault;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.nesting.io.FileFault;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plan}: a marker becomes a cut program, and its time is told by part. */
@Command(name = "plan", mixinStandardHelpOptions = true, description = "Makes a cut program from a marker.")
final class PlanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MARKER.json", description = "marker to cut")
    private Path marker;

    @Mixin
    private TableOption table;

    @Option(names = "--out", required = true, paramLabel = "PROGRAM.json", description = "where the program goes")
    private Path out;

    @ArgGroup(exclusive = false, heading = "Other files of the same program:%n")
    private ProgramFiles files = new ProgramFiles();

    @Override
    public Integer call() throws CannotBeMet, FormatFault, FileFault, IOException {
        Marker lay = MarkerJson.read(marker);
        CutProgram program =
                CutPlanner.plan(lay, table.profile()).orThrow(refused -> new CannotBeMet(refused.message()));
        ProgramJson.write(program, out);
        if (!lay.leftOut().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("Not cut, the marker leaves it out: " + String.join(", ", lay.leftOut()) + ".");
        }
        files.write(program, lay, marker, table.files());
        spec.commandLine().getOut().print(TimeTable.of(program));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
