package io.tailorline.cutter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.SamplePrograms;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.Notch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A suit's cut files in the hands of readers that are not ours: what they measure is what we meant. */
class CutFilePeersTest {

    private static final Percentage A_THOUSANDTH = Percentage.withPercentage(0.1);

    private static CutProgram suit;

    /** A piece longer than the window: the cloth moves on inside it. */
    private static CutProgram longPiece;

    /** Two pieces whose notches face each other, nearer than the two cuts of a double one. */
    private static CutProgram facing;

    @TempDir
    private Path folder;

    private Peer peer;

    @BeforeAll
    static void plan() throws FormatFault {
        suit = planned(marker());
        longPiece = planned(Markers.longFront());
        facing = planned(Markers.of(
                Markers.piece(
                        "flap/1",
                        Markers.rectangle(10, 10, 180, 75),
                        List.of(Markers.notch(60, 85, -90, Notch.Kind.SINGLE)),
                        List.of()),
                Markers.piece(
                        "flap/2",
                        Markers.rectangle(10, 88, 180, 75),
                        List.of(Markers.notch(60, 88, 90, Notch.Kind.SINGLE)),
                        List.of())));
    }

    @BeforeEach
    void prepare() {
        peer = new Peer(folder);
    }

    private static Marker marker() throws FormatFault {
        return MarkerJson.read(Path.of("src/test/resources/markers/suit.json"));
    }

    private static CutProgram planned(Marker marker) {
        return CutPlanner.plan(marker, BuiltInProfile.REFERENCE.profile())
                .orThrow(refused -> new AssertionError(refused.message()));
    }

    @ParameterizedTest
    @EnumSource(IsoFormat.class)
    void a_reader_of_iso_measures_the_cut_in_every_format(IsoFormat format) throws Exception {
        Peer.requirePython();
        for (boolean split : new boolean[] {false, true}) {
            FileOptions.Iso options = new FileOptions.Iso(format, split, 1524, 1500, true, FileOptions.Overcut.FILE);
            for (CutProgram program : List.of(suit, longPiece, facing, SamplePrograms.everyStep())) {
                assertIso(program, IsoWriter.write(program, "suit", options), split);
            }
        }
    }

    private void assertIso(CutProgram program, String iso, boolean split) throws IOException, InterruptedException {
        Meant meant = Meant.by(program);
        String file = peer.file("suit.iso", iso).toString();
        String script = Peer.script("read-iso.py");
        Map<String, Double> found =
                split ? peer.found(Peer.PYTHON, script, file, "split") : peer.found(Peer.PYTHON, script, file);

        assertThat(found.get("length")).isCloseTo(meant.cut() + meant.slits(), A_THOUSANDTH);
        assertThat(found)
                .containsEntry("pieces", (double) program.pieces().size())
                .containsEntry("drills", meant.count(CutStep.Drill.class))
                .containsEntry("slits", meant.slitNotches())
                .containsEntry("notches", meant.notchCuts() - meant.slitNotches())
                .containsEntry("pairs", meant.doubles())
                .containsEntry("lifts", meant.count(CutStep.CornerLift.class))
                .containsEntry("labels", meant.count(CutStep.PrintLabel.class))
                .containsEntry("bites", meant.count(CutStep.Advance.class))
                .containsEntry("sharpenings", meant.count(CutStep.Sharpen.class));
    }

    @Test
    void hp2xx_draws_the_cut_as_long_as_it_is() throws Exception {
        Peer.requireHp2xx();
        Peer.requirePython();

        Map<String, Double> drawn = drawnByHp2xx(suit);

        TablePoint size = Meant.by(suit).size();
        assertThat(drawn.get("width")).isCloseTo(size.x(), within(10.0));
        assertThat(drawn.get("height")).isCloseTo(size.y(), within(10.0));
    }

    @Test
    void hp2xx_draws_a_piece_longer_than_the_window_as_long_as_it_is() throws Exception {
        Peer.requireHp2xx();
        Peer.requirePython();

        Map<String, Double> drawn = drawnByHp2xx(longPiece);

        assertThat(drawn.get("width")).isCloseTo(2950 - 20, within(1.0));
    }

    private Map<String, Double> drawnByHp2xx(CutProgram program) throws IOException, InterruptedException {
        Meant meant = Meant.by(program);
        Map<String, Double> drawn = peer.drawnByHp2xx(HpglWriter.write(program));

        assertThat(drawn.get("length1")).isCloseTo(meant.cut(), A_THOUSANDTH);
        assertThat(drawn)
                .containsEntry("strokes2", meant.notchCuts())
                .containsEntry("dots2", meant.count(CutStep.Drill.class));
        return drawn;
    }

    @Test
    void hp2xx_draws_the_windows_of_hpgl_1_as_long_as_the_whole() throws Exception {
        Peer.requireHp2xx();
        Peer.requirePython();
        for (CutProgram program : List.of(suit, longPiece)) {
            Meant meant = Meant.by(program);
            Map<String, Double> sum = new HashMap<>();
            double right = 0;
            List<HpglFile> windows = HpglWriter.write(program, new FileOptions.Hpgl(1, 4, 5, 6));
            assertThat(windows).hasSizeGreaterThan(1);

            for (HpglFile window : windows) {
                Map<String, Double> drawn = peer.drawnByHp2xx(window.text());
                drawn.forEach((word, value) -> sum.merge(word, value, Double::sum));
                assertThat(drawn.get("width")).isLessThan(1638.4);
                right = Math.max(right, window.origin().x() + drawn.get("width") / 2);
            }

            assertThat(sum.get("length4")).isCloseTo(meant.cut(), A_THOUSANDTH);
            assertThat(sum.get("strokes5")).isEqualTo(meant.notchCuts());
            assertThat(sum.get("dots5")).isEqualTo(meant.count(CutStep.Drill.class));
            assertThat(right).isCloseTo(meant.size().x(), within(1.0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "C"})
    void gcode_toolpath_follows_the_knife(String axis) throws Exception {
        String modules = Peer.requireToolpath();
        FileOptions.Gcode options = new FileOptions.Gcode(axis, 0.05, "M3", "M5", true, true);
        for (CutProgram program : List.of(suit, longPiece, SamplePrograms.everyStep())) {
            Meant meant = Meant.by(program);
            Path file = peer.file("suit.ngc", GcodeWriter.write(program, options));

            Map<String, Double> found = peer.found("node", Peer.script("read-gcode.js"), modules, file.toString());

            assertThat(found.get("length")).isCloseTo(meant.cut() + meant.slits(), A_THOUSANDTH);
            assertThat(found.get("right")).isCloseTo(meant.size().x(), within(0.01));
            assertThat(found.get("top")).isCloseTo(meant.size().y(), within(0.01));
            assertThat(found.get("pieces")).isEqualTo(program.pieces().size());
            assertThat(found.getOrDefault("drill", 0.0)).isEqualTo(meant.count(CutStep.Drill.class));
            assertThat(found.getOrDefault("notch_double", 0.0)).isEqualTo(meant.doubles());
            assertThat(Stream.of("notch_single", "notch_double", "notch_slit", "slit")
                            .mapToDouble(kind -> found.getOrDefault(kind, 0.0))
                            .sum())
                    .isEqualTo(meant.count(CutStep.CutNotch.class));
        }
    }

    @Test
    void linuxcnc_runs_the_file_with_its_subprograms() throws Exception {
        Peer.requireLinuxCnc();
        Peer.requirePython();
        for (CutProgram program : List.of(suit, longPiece, SamplePrograms.everyStep())) {
            Meant meant = Meant.by(program);
            Path file = peer.file("suit.ngc", GcodeWriter.write(program));
            Path tools = peer.file("tools.tbl", "\n");
            String canon = peer.output("rs274", "-g", "-t", tools.toString(), file.toString());

            Map<String, Double> found = peer.found(
                    Peer.PYTHON,
                    Peer.script("read-canon.py"),
                    peer.file("canon.txt", canon).toString());

            assertThat(found.get("length")).isCloseTo(meant.cut() + meant.slits(), A_THOUSANDTH);
            assertThat(found)
                    .containsEntry("ended", 1.0)
                    .containsEntry("pieces", (double) program.pieces().size())
                    .containsEntry("drill", meant.count(CutStep.Drill.class))
                    .containsEntry("labels", meant.count(CutStep.PrintLabel.class))
                    .containsEntry("stops", meant.count(CutStep.Advance.class));
            assertThat(found.get("punch") + 2 * found.get("double")).isEqualTo(meant.notchCuts() - meant.slitNotches());
        }
    }

    @Test
    void ezdxf_reads_the_knifes_path() throws Exception {
        Peer.requireEzdxf();
        Meant meant = Meant.by(suit);
        Path file = peer.file("suit.dxf", DxfWriter.write(suit));

        Map<String, Double> found = peer.found(Peer.PYTHON, Peer.script("read-marker.py"), file.toString());

        assertThat(found.get("length")).isCloseTo(meant.cut(), A_THOUSANDTH);
        assertThat(found)
                .containsEntry("inserts", (double) suit.pieces().size())
                .containsEntry("points4", meant.notchCuts())
                .containsEntry("points13", meant.count(CutStep.Drill.class));
    }

    @Test
    void ezdxf_lays_the_marker_as_it_lies() throws Exception {
        Peer.requireEzdxf();
        Marker marker = marker();
        List<Placement> placements = marker.placements();
        Path file = peer.file("marker.dxf", MarkerDxf.write(marker));

        Map<String, Double> found = peer.found(Peer.PYTHON, Peer.script("read-marker.py"), file.toString());

        double area = placements.stream()
                .mapToDouble(placement -> placement.cutLine().signedArea())
                .sum();
        assertThat(found.get("area")).isCloseTo(area, Percentage.withPercentage(0.01));
        assertThat(found)
                .containsEntry("inserts", (double) placements.size())
                .containsEntry("texts15", (double) placements.size())
                .containsEntry("lines7", (double) placements.size())
                .containsEntry("points4", (double) placements.stream()
                        .flatMap(p -> p.notches().stream())
                        .mapToInt(notch -> notch.places().size())
                        .sum())
                .containsEntry("points13", (double)
                        placements.stream().mapToInt(p -> p.drillHoles().size()).sum());
        assertThat(found.get("blocks")).isLessThan(placements.size());
        assertThat(found.get("left")).isCloseTo(extreme(placements, 0), within(0.03));
        assertThat(found.get("right")).isCloseTo(-extreme(placements, 1), within(0.03));
        assertThat(found.get("bottom")).isCloseTo(extreme(placements, 2), within(0.03));
        assertThat(found.get("top")).isCloseTo(-extreme(placements, 3), within(0.03));
    }

    /** Least x, -x, y or -y of all cut lines. */
    private static double extreme(List<Placement> placements, int side) {
        return placements.stream()
                .flatMap(placement -> placement.cutLine().points().stream())
                .mapToDouble(point -> (side < 2 ? point.x() : point.y()) * (side % 2 == 0 ? 1 : -1))
                .min()
                .orElseThrow();
    }
}
