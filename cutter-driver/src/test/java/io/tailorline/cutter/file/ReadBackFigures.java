package io.tailorline.cutter.file;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The cut files of many markers read back by readers that are not ours: for each format the worst deviation of the
 * knife-down length, per cent, and of the marker's area; anything else that is not as it was meant is printed. Run from
 * the module's folder.
 */
public final class ReadBackFigures {

    private static final double PER_CENT = 100;

    private final Map<String, Double> worst = new LinkedHashMap<>();
    private final Peer peer;

    private ReadBackFigures(Path folder) {
        this.peer = new Peer(folder);
    }

    /** @param files markers */
    public static void main(String... files) throws IOException, InterruptedException, FormatFault {
        ReadBackFigures figures = new ReadBackFigures(Files.createTempDirectory("read-back"));
        for (String file : files) {
            Marker marker = MarkerJson.read(Path.of(file));
            figures.read(
                    Path.of(file).getFileName().toString(),
                    marker,
                    CutPlanner.plan(marker, BuiltInProfile.REFERENCE.profile())
                            .orThrow(refused -> new IllegalStateException(refused.message())));
        }
        System.out.printf(Locale.ROOT, "%d markers%n", files.length);
        figures.worst.forEach((format, share) -> System.out.printf(Locale.ROOT, "| %s | %+.4f %% |%n", format, share));
    }

    private void read(String name, Marker marker, CutProgram program) throws IOException, InterruptedException {
        Meant meant = Meant.by(program);
        for (IsoFormat format : IsoFormat.values()) {
            FileOptions.Iso options = new FileOptions.Iso(format, true, 1524, 1500, true, FileOptions.Overcut.FILE);
            String file = peer.file("suit.iso", IsoWriter.write(program, name, options))
                    .toString();
            Map<String, Double> iso = peer.found(Peer.PYTHON, Peer.script("read-iso.py"), file, "split");
            length("iso " + format.word(), iso.get("length"), meant.cut() + meant.slits());
            same(name + " iso notches", iso.get("notches") + iso.get("slits"), meant.notchCuts());
            same(name + " iso pairs", iso.get("pairs"), meant.doubles());
            same(name + " iso lifts", iso.get("lifts"), meant.count(CutStep.CornerLift.class));
        }
        hpgl(name, program, meant);
        String gcode = peer.file("suit.ngc", GcodeWriter.write(program)).toString();
        Map<String, Double> toolpath = peer.found("node", Peer.script("read-gcode.js"), Peer.requireToolpath(), gcode);
        length("gcode", toolpath.get("length"), meant.cut() + meant.slits());
        same(name + " gcode pieces", toolpath.get("pieces"), program.pieces().size());
        dxf(name, marker, program, meant);
    }

    private void hpgl(String name, CutProgram program, Meant meant) throws IOException, InterruptedException {
        Map<String, Double> plot = peer.drawnByHp2xx(HpglWriter.write(program));
        length("hpgl/2", plot.get("length1"), meant.cut());
        same(name + " hpgl notches", plot.get("strokes2"), meant.notchCuts());
        same(name + " hpgl holes", plot.getOrDefault("dots2", 0.0), meant.count(CutStep.Drill.class));
        double sum = 0;
        for (HpglFile window : HpglWriter.write(program, new FileOptions.Hpgl(1, 1, 2, 3))) {
            sum += peer.drawnByHp2xx(window.text()).getOrDefault("length1", 0.0);
        }
        length("hpgl/1", sum, meant.cut());
    }

    private void dxf(String name, Marker marker, CutProgram program, Meant meant)
            throws IOException, InterruptedException {
        String script = Peer.script("read-marker.py");
        Map<String, Double> path = peer.found(
                Peer.PYTHON,
                script,
                peer.file("suit.dxf", DxfWriter.write(program)).toString());
        length("dxf", path.get("length"), meant.cut());
        same(name + " dxf notches", path.get("points4"), meant.notchCuts());
        Map<String, Double> lay = peer.found(
                Peer.PYTHON,
                script,
                peer.file("marker.dxf", MarkerDxf.write(marker)).toString());
        double area = marker.placements().stream()
                .mapToDouble(placement -> placement.cutLine().signedArea())
                .sum();
        length("marker dxf (area)", lay.get("area"), area);
        same(
                name + " marker dxf inserts",
                lay.get("inserts"),
                marker.placements().size());
    }

    private void length(String format, double found, double meant) {
        worst.merge(
                format, PER_CENT * (found / meant - 1), (one, other) -> Math.abs(one) > Math.abs(other) ? one : other);
    }

    private static void same(String what, double found, double meant) {
        if (found != meant) {
            System.out.printf(Locale.ROOT, "%s: %.0f; meant %.0f%n", what, found, meant);
        }
    }
}
