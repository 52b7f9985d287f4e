package io.tailorline.cutter.cli;

import io.tailorline.cutter.file.DxfWriter;
import io.tailorline.cutter.file.FileOptions;
import io.tailorline.cutter.file.GcodeWriter;
import io.tailorline.cutter.file.HpglFile;
import io.tailorline.cutter.file.HpglWriter;
import io.tailorline.cutter.file.IsoFormat;
import io.tailorline.cutter.file.IsoWriter;
import io.tailorline.cutter.file.MarkerDxf;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.render.ProgramSvg;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.io.AtomicFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * The same program for other people's tables and eyes; each file is written when its option is given. How it is written the
 * table's profile says, and the options here in its place.
 */
final class ProgramFiles {

    @Option(names = "--iso", paramLabel = "F", description = "ISO for textile cutters")
    private Path iso;

    @Option(
            names = "--iso-format",
            paramLabel = "g70|g71|inch42",
            description = "unit of the ISO file: 1/1000 inch, 0.1 mm, or the old 1/100 inch")
    private Optional<IsoFormat> isoFormat = Optional.empty();

    @Option(names = "--split-m-blocks", description = "no code of the ISO file shares a block with coordinates")
    private boolean splitBlocks;

    @Option(names = "--hpgl", paramLabel = "F", description = "HPGL")
    private Path hpgl;

    @Option(
            names = "--hpgl-version",
            paramLabel = "1|2",
            description = "1 for plotters with 16 bits: a file for each window, F-1, F-2 and so on")
    private Optional<Integer> hpglVersion = Optional.empty();

    @Option(names = "--gcode", paramLabel = "F", description = "G-code with the blade as an axis, for LinuxCNC")
    private Path gcode;

    @Option(names = "--dxf", paramLabel = "F", description = "DXF of the knife's path, release 12, layers of AAMA")
    private Path dxf;

    @Option(
            names = "--marker-dxf",
            paramLabel = "F",
            description = "DXF of the marker: a block a shape, inserted where it lies, layers of AAMA")
    private Path markerDxf;

    @Option(names = "--svg", paramLabel = "F", description = "picture of the knife's path")
    private Path svg;

    void write(CutProgram program, Marker lay, Path marker, FileOptions ofTable) throws IOException, CannotBeMet {
        FileOptions.Iso isoOptions = options(ofTable.iso());
        FileOptions.Hpgl hpglOptions = options(ofTable.hpgl());
        if (iso != null) {
            requireNone(IsoWriter.refusal(program, isoOptions));
            AtomicFiles.write(iso, IsoWriter.write(program, name(marker), isoOptions));
        }
        if (hpgl != null) {
            requireNone(HpglWriter.refusal(program, hpglOptions));
            writeHpgl(HpglWriter.write(program, hpglOptions));
        }
        if (gcode != null) {
            AtomicFiles.write(gcode, GcodeWriter.write(program, ofTable.gcode()));
        }
        if (dxf != null) {
            AtomicFiles.write(dxf, DxfWriter.write(program));
        }
        if (markerDxf != null) {
            AtomicFiles.write(markerDxf, MarkerDxf.write(lay));
        }
        if (svg != null) {
            AtomicFiles.write(svg, ProgramSvg.draw(program, lay.fabric().usableWidth()));
        }
    }

    private FileOptions.Iso options(FileOptions.Iso ofTable) {
        return new FileOptions.Iso(
                isoFormat.orElse(ofTable.format()),
                splitBlocks || ofTable.splitBlocks(),
                ofTable.maxBlockMove(),
                ofTable.maxPoints(),
                ofTable.bites());
    }

    private FileOptions.Hpgl options(FileOptions.Hpgl ofTable) throws CannotBeMet {
        int version = hpglVersion.orElse(ofTable.version());
        try {
            return new FileOptions.Hpgl(version, ofTable.cutPen(), ofTable.markPen(), ofTable.textPen());
        } catch (IllegalArgumentException noVersion) {
            throw new CannotBeMet(noVersion.getMessage());
        }
    }

    private static void requireNone(Optional<String> refusal) throws CannotBeMet {
        if (refusal.isPresent()) {
            throw new CannotBeMet(refusal.get());
        }
    }

    private void writeHpgl(List<HpglFile> files) throws IOException {
        if (files.size() == 1) {
            AtomicFiles.write(hpgl, files.get(0).text());
            return;
        }
        for (int i = 0; i < files.size(); i++) {
            AtomicFiles.write(numbered(hpgl, i + 1), files.get(i).text());
        }
    }

    /** {@code suit-2.hpgl} of {@code suit.hpgl}. */
    static Path numbered(Path file, int number) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        return file.resolveSibling(String.format(Locale.ROOT, "%s-%d%s", stem, number, ending));
    }

    private static String name(Path marker) {
        return marker.getFileName().toString().replaceFirst("\\.json$", "");
    }
}
