package io.tailorline.cutter.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plan}: a marker becomes a cut program, and its time is told by part. */
@Command(name = "plan", mixinStandardHelpOptions = true, description = "Makes a cut program from a marker.")
final class PlanCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MARKER.json", description = "marker to cut")
    private Path marker;

    @Mixin
    private TableOption table;

    @Option(names = "--out", required = true, paramLabel = "PROGRAM.json", description = "where the program goes")
    private Path out;

    @Override
    public Integer call() throws CannotBeMet {
        throw new CannotBeMet("Planning %s into %s is not wired yet.".formatted(marker, out));
    }
}
