package io.tailorline.pattern.cli;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.io.AtomicFiles;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.io.dxf.BrokenPieces;
import io.tailorline.pattern.io.dxf.DxfImport;
import io.tailorline.pattern.io.dxf.LengthUnit;
import io.tailorline.pattern.io.dxf.PatternDxfReader;
import io.tailorline.pattern.render.PatternSvg;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a pattern of another system, so that it can be nested and cut. */
@Command(
        name = "import",
        description =
                "Reads an AAMA or ASTM pattern DXF into pattern.json and reports what was assumed or not understood.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PATTERN.dxf", description = "The file to read.")
    private Path file;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for pattern.json.")
    private Path out;

    @Option(names = "--size", paramLabel = "SIZE", description = "The size to read; default the file's sample size.")
    private String size;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description =
                    "Unit of the file, whatever it says: ${COMPLETION-CANDIDATES}; default what it says, or its sizes tell.")
    private LengthUnit unit;

    @Option(
            names = "--leave-out-broken",
            description = "Leave out pieces that cannot be cut instead of refusing the file.")
    private boolean leaveOutBroken;

    @Option(names = "--svg", description = "Also write pattern.svg.")
    private boolean svg;

    @Override
    public Integer call() throws FormatFault, IOException {
        BrokenPieces broken = leaveOutBroken ? BrokenPieces.LEAVE_OUT : BrokenPieces.REFUSE;
        DxfImport read = new PatternDxfReader(broken, Optional.ofNullable(size), Optional.ofNullable(unit)).read(file);
        AtomicFiles.write(out.resolve("pattern.json"), PatternJson.text(read.pattern()));
        if (svg) {
            AtomicFiles.write(out.resolve("pattern.svg"), PatternSvg.picture(read.pattern()));
        }
        PrintWriter stdout = spec.commandLine().getOut();
        stdout.printf(
                Locale.ROOT, "read %d pieces into %s%n", read.pattern().pieces().size(), out);
        read.remarks().forEach(remark -> stdout.println("note: " + remark.text()));
        stdout.flush();
        return ExitCode.OK;
    }
}
