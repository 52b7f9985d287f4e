package io.tailorline.cutter.cli;

import io.tailorline.cutter.file.DxfWriter;
import io.tailorline.cutter.file.GcodeWriter;
import io.tailorline.cutter.file.HpglWriter;
import io.tailorline.cutter.file.IsoWriter;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.render.ProgramSvg;
import io.tailorline.pattern.io.AtomicFiles;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The same program for other people's tables and eyes; each file is written when its option is given. */
final class ProgramFiles {

    @Option(names = "--iso", paramLabel = "F", description = "ISO for textile cutters")
    private Path iso;

    @Option(names = "--hpgl", paramLabel = "F", description = "HPGL/2")
    private Path hpgl;

    @Option(names = "--gcode", paramLabel = "F", description = "G-code for LinuxCNC")
    private Path gcode;

    @Option(names = "--dxf", paramLabel = "F", description = "DXF release 12 with the layers of AAMA")
    private Path dxf;

    @Option(names = "--svg", paramLabel = "F", description = "picture of the knife's path")
    private Path svg;

    void write(CutProgram program, double clothWidth, Path marker) throws IOException {
        if (iso != null) {
            AtomicFiles.write(iso, IsoWriter.write(program, name(marker)));
        }
        if (hpgl != null) {
            AtomicFiles.write(hpgl, HpglWriter.write(program));
        }
        if (gcode != null) {
            AtomicFiles.write(gcode, GcodeWriter.write(program));
        }
        if (dxf != null) {
            AtomicFiles.write(dxf, DxfWriter.write(program));
        }
        if (svg != null) {
            AtomicFiles.write(svg, ProgramSvg.draw(program, clothWidth));
        }
    }

    private static String name(Path marker) {
        return marker.getFileName().toString().replaceFirst("\\.json$", "");
    }
}
