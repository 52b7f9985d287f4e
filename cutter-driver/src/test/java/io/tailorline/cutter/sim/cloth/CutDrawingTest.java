package io.tailorline.cutter.sim.cloth;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.sim.RingRetention;
import io.tailorline.cutter.sim.SimulatedTable;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.sim.job.ReEntry;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** What the simulated table has cut, held against the marker it was cut from (not against the program). */
class CutDrawingTest {

    private static final GeometryFactory JTS = new GeometryFactory();

    /** Thinning of curves (0.05 mm), the grid (0.01 mm) and the buffer's own chords. */
    private static final double ON_THE_LINE = 0.1;

    /** A notch lies where the thinned line is; docs/adr/0007. */
    private static final double NOTCH_PLACE = 0.3;

    /** Usual overcut past the end of a contour, mm, and rounding. */
    private static final double OVERCUT = 0.82;

    private static final TableProfile TABLE = BuiltInProfile.REFERENCE.profile();

    private final ManualClock clock = new ManualClock();
    private final Marker marker = read();
    private final CutJob job =
            CutJob.of(77, CutPlanner.plan(marker, TABLE).orThrow(refused -> new AssertionError(refused.message())));
    private SimulatedTable host;
    private TableFirmware firmware;

    private static Marker read() {
        try {
            return MarkerJson.read(Path.of("src/test/resources/markers/suit.json"));
        } catch (io.tailorline.json.FormatFault e) {
            throw new AssertionError(e);
        }
    }

    private void begin(String... script) throws Exception {
        firmware = new TableFirmware(TABLE, clock, 1, FaultScript.parse(List.of(script)), RingRetention.RETAINED);
        host = new SimulatedTable(firmware, 7);
        clock.passMs(2_000);
        bringHome();
        host.load(job);
        host.start(1);
    }

    private void bringHome() throws Exception {
        firmware.setWatchdogMs(100_000_000);
        host.takeLease();
        host.home();
        clock.passMs(5_000);
    }

    private TableStatus passUntil(Predicate<TableStatus> reached) throws Exception {
        for (int i = 0; i < 40_000; i++) {
            TableStatus status = host.status();
            if (reached.test(status)) {
                return status;
            }
            clock.passMs(100);
            if (status.state().isRunning()) {
                host.feed(job);
            }
        }
        throw new AssertionError("never reached: " + host.status());
    }

    private CutDrawing finish() throws Exception {
        passUntil(status -> status.state() == TableState.DONE);
        return firmware.cutDrawing().of(job.id());
    }

    // ---- undisturbed

    @Test
    void every_contour_is_cut_once_and_nothing_else() throws Exception {
        begin();
        CutDrawing cut = finish();
        assertThat(cut.timesOfRecords().values()).containsOnly(1);
        assertEveryContourIsCut(cut);
        assertNothingElseIsCut(cut);
        assertNotchesAndHolesAreThere(cut);
        double outlines = marker.placements().stream()
                .mapToDouble(placement -> ring(placement).getLength())
                .sum();
        double perPiece = (length(cut) - outlines) / marker.placements().size();
        assertThat(perPiece).as("cut past the outline, mm a piece").isBetween(-0.5, OVERCUT);
    }

    @Test
    void the_picture_shows_every_stroke_notch_and_hole() throws Exception {
        begin("record 400 estop 1");
        passUntil(status -> status.state() == TableState.FAULT);
        clock.passMs(1_500);
        host.reset();
        host.resume(400);
        CutDrawing cut = finish();
        String svg = cut.svg();
        int notchCuts = marks(cut, CutMark.NotchCut.class).stream()
                .mapToInt(notch -> notch.cuts().size())
                .sum();
        assertThat(svg.split("class=\"notch\"", -1)).hasSize(1 + notchCuts);
        assertThat(notchCuts).isGreaterThan(count(cut, CutMark.NotchCut.class));
        assertThat(svg.split("class=\"hole\"", -1)).hasSize(1 + count(cut, CutMark.Hole.class));
        assertThat(svg).contains("class=\"again\"").contains(">34</text>");
        Files.createDirectories(Path.of("target/pictures"));
        Files.writeString(Path.of("target/pictures/cut.svg"), svg);
    }

    @Test
    void an_empty_cloth_is_drawn_too() {
        assertThat(new CutDrawing(List.of()).svg()).contains("</svg>").doesNotContain("Infinity");
    }

    // ---- disturbed

    @Test
    void after_a_pause_nothing_is_missing_and_nothing_cut_over_but_the_overlap() throws Exception {
        begin();
        passUntil(status -> status.job().doneRecord() > 500);
        host.pause();
        TableStatus paused = passUntil(status -> status.state() == TableState.PAUSED);
        host.resume(paused.job().doneRecord() + 1);
        CutDrawing cut = finish();
        assertEveryContourIsCut(cut);
        assertNothingElseIsCut(cut);
        assertThat(cut.timesOfRecords().entrySet().stream().filter(times -> times.getValue() > 1))
                .allMatch(times -> times.getKey() == paused.job().doneRecord() + 1);
    }

    @ParameterizedTest
    @CsvSource({"137", "400", "801", "1203"})
    void an_emergency_stop_costs_one_record_cut_over_along_its_line(long record) throws Exception {
        begin("record " + record + " estop 1");
        passUntil(status -> status.state() == TableState.FAULT);
        clock.passMs(1_500);
        host.reset();
        host.resume(record);
        assertOnlyCutOver(record, finish());
    }

    @Test
    void a_power_loss_costs_one_record_cut_over_along_its_line() throws Exception {
        begin("record 640 power-loss 1");
        passUntilRestarted();
        bringHome();
        assertThat(host.status().job().doneRecord()).isEqualTo(639);
        host.resume(640);
        assertOnlyCutOver(640, finish());
    }

    private void passUntilRestarted() {
        for (int i = 0; i < 3_000 && firmware.identity().bootCount() == 1; i++) {
            clock.passMs(100);
        }
        clock.passMs(5_000);
        assertThat(firmware.identity().bootCount()).isEqualTo(2);
    }

    private void assertOnlyCutOver(long record, CutDrawing cut) {
        assertEveryContourIsCut(cut);
        assertNothingElseIsCut(cut);
        assertThat(cut.timesOfRecords().entrySet().stream()
                        .filter(times -> times.getValue() > 1)
                        .map(Map.Entry::getKey))
                .isSubsetOf(record);
        List<Geometry> strokes = strokes(cut, mark -> mark.record() == record);
        Geometry longest = strokes.stream()
                .max(Comparator.comparingDouble(Geometry::getLength))
                .orElseThrow();
        double beside = UnaryUnionOp.union(strokes)
                .difference(longest.buffer(ON_THE_LINE / 10))
                .getLength();
        assertThat(beside)
                .as("of the record's strokes beside its line, mm: the way back only")
                .isLessThan(ReEntry.OVERLAP);
    }

    // ---- the marker

    private void assertEveryContourIsCut(CutDrawing cut) {
        Geometry knife = UnaryUnionOp.union(strokes(cut, mark -> true)).buffer(ON_THE_LINE);
        for (Placement placement : marker.placements()) {
            assertThat(ring(placement).difference(knife).getLength())
                    .as("of %s not cut, mm", placement.piece())
                    .isLessThan(0.5);
        }
    }

    /** What lies off the cut lines are overcuts: as many as there are pieces at most, none longer than one. */
    private void assertNothingElseIsCut(CutDrawing cut) {
        List<Geometry> rings = new ArrayList<>();
        marker.placements().forEach(placement -> rings.add(ring(placement)));
        Geometry lines = UnaryUnionOp.union(rings).buffer(ON_THE_LINE);
        Geometry off = UnaryUnionOp.union(strokes(cut, mark -> true)).difference(lines);
        double longest = 0;
        for (int i = 0; i < off.getNumGeometries(); i++) {
            longest = Math.max(longest, off.getGeometryN(i).getLength());
        }
        assertThat(longest).as("longest cut off every line, mm").isLessThan(OVERCUT);
        assertThat(off.getLength()).isLessThan(OVERCUT * marker.placements().size());
    }

    private void assertNotchesAndHolesAreThere(CutDrawing cut) {
        List<CutMark.NotchCut> notches = marks(cut, CutMark.NotchCut.class);
        List<CutMark.Hole> holes = marks(cut, CutMark.Hole.class);
        int wanted = 0;
        int drilled = 0;
        for (Placement placement : marker.placements()) {
            for (var notch : placement.notches()) {
                wanted++;
                assertThat(notches)
                        .as("notch of %s at %s", placement.piece(), notch.at())
                        .anyMatch(made -> made.at().distanceTo(at(notch.at())) < NOTCH_PLACE
                                && Math.abs(made.depth() - notch.depth()) < 0.01);
            }
            for (var hole : placement.drillHoles()) {
                drilled++;
                assertThat(holes).anyMatch(made -> made.at().distanceTo(at(hole.at())) < 0.01);
            }
        }
        assertThat(notches).hasSize(wanted);
        assertThat(holes).hasSize(drilled);
    }

    private static TablePoint at(Point point) {
        return new TablePoint(point.x(), point.y());
    }

    private static LineString ring(Placement placement) {
        List<Coordinate> ring = new ArrayList<>();
        placement.cutLine().points().forEach(point -> ring.add(new Coordinate(point.x(), point.y())));
        if (!ring.get(0).equals2D(ring.get(ring.size() - 1))) {
            ring.add(ring.get(0));
        }
        return JTS.createLineString(ring.toArray(new Coordinate[0]));
    }

    private static List<Geometry> strokes(CutDrawing cut, Predicate<CutMark> which) {
        List<Geometry> strokes = new ArrayList<>();
        for (CutMark.Stroke stroke : marks(cut, CutMark.Stroke.class)) {
            if (which.test(stroke)) {
                strokes.add(JTS.createLineString(new Coordinate[] {
                    new Coordinate(stroke.from().x(), stroke.from().y()),
                    new Coordinate(stroke.to().x(), stroke.to().y())
                }));
            }
        }
        return strokes;
    }

    private static double length(CutDrawing cut) {
        return marks(cut, CutMark.Stroke.class).stream()
                .mapToDouble(stroke -> stroke.from().distanceTo(stroke.to()))
                .sum();
    }

    private static <T> List<T> marks(CutDrawing cut, Class<T> kind) {
        return cut.marks().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static int count(CutDrawing cut, Class<?> kind) {
        return marks(cut, kind).size();
    }
}
