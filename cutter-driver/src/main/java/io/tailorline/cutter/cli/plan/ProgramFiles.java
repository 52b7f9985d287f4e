package io.tailorline.cutter.cli.plan;

import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.file.DxfWriter;
import io.tailorline.cutter.file.FileOptions;
import io.tailorline.cutter.file.GcodeWriter;
import io.tailorline.cutter.file.HpglFile;
import io.tailorline.cutter.file.HpglWriter;
import io.tailorline.cutter.file.IsoFormat;
import io.tailorline.cutter.file.IsoWriter;
import io.tailorline.cutter.file.MarkerDxf;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.render.ProgramSvg;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.io.AtomicFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * The same program for other people's tables and eyes; each file is written when its option is given. How it is written
 * the table's profile says, and the options here in its place.
 */
final class ProgramFiles {

    private static final TablePoint TABLE_ORIGIN = new TablePoint(0, 0);

    @Option(names = "--iso", paramLabel = "F", description = "ISO for textile cutters")
    private Path iso;

    @Option(
            names = "--iso-format",
            paramLabel = "g70|g71|inch42",
            description = "unit of the ISO file: 1/1000 inch, 0.1 mm, or the old 1/100 inch")
    private Optional<IsoFormat> isoFormat = Optional.empty();

    @Option(names = "--split-m-blocks", description = "write each code of the ISO file in a block of its own")
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

    /** What is wrong with the options; empty when nothing is. */
    String complaint() {
        return hpglVersion.filter(version -> version != 1 && version != 2).isPresent()
                ? String.format(Locale.ROOT, "--hpgl-version (%d) must be 1 or 2.", hpglVersion.get())
                : "";
    }

    /** Before anything is written. */
    void requireNoRefusal(CutProgram program, FileOptions ofTable) throws CommandFailed {
        if (iso != null) {
            requireNone(IsoWriter.refusal(program, options(ofTable.iso())));
        }
        if (hpgl != null) {
            requireNone(HpglWriter.refusal(program, options(ofTable.hpgl())));
        }
    }

    /** @return what an operator must know of the files */
    List<String> write(CutProgram program, Marker lay, Path marker, FileOptions ofTable) throws IOException {
        List<String> notes = List.of();
        if (iso != null) {
            AtomicFiles.write(iso, IsoWriter.write(program, name(marker), options(ofTable.iso())));
        }
        if (hpgl != null) {
            notes = writeHpgl(HpglWriter.write(program, options(ofTable.hpgl())));
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
        return notes;
    }

    private FileOptions.Iso options(FileOptions.Iso ofTable) {
        return new FileOptions.Iso(
                isoFormat.orElse(ofTable.format()),
                splitBlocks || ofTable.splitBlocks(),
                ofTable.maxBlockMove(),
                ofTable.maxPoints(),
                ofTable.bites(),
                ofTable.overcut());
    }

    private FileOptions.Hpgl options(FileOptions.Hpgl ofTable) {
        return new FileOptions.Hpgl(
                hpglVersion.orElse(ofTable.version()), ofTable.cutPen(), ofTable.markPen(), ofTable.textPen());
    }

    private static void requireNone(Optional<String> refusal) throws CommandFailed {
        if (refusal.isPresent()) {
            throw new CommandFailed(refusal.get());
        }
    }

    /** What the operator must set on the plotter is said for every file whose origin is not the table's. */
    private List<String> writeHpgl(List<HpglFile> files) throws IOException {
        List<String> origins = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.size() == 1 ? hpgl : numbered(hpgl, i + 1);
            HpglFile window = files.get(i);
            AtomicFiles.write(file, window.text());
            if (!window.origin().equals(TABLE_ORIGIN)) {
                origins.add(String.format(
                        Locale.ROOT,
                        "%s: set the origin at x %.0f mm, y %.0f mm of the table",
                        file.getFileName(),
                        window.origin().x(),
                        window.origin().y()));
            }
            window.goesOnWith()
                    .ifPresent(piece -> origins.add(
                            "%s: continues %s; do not move the cloth; the parts meet as exactly as the origins are set"
                                    .formatted(file.getFileName(), piece)));
        }
        return origins;
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
