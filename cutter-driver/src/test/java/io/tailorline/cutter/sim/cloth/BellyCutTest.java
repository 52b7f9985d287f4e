package io.tailorline.cutter.sim.cloth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.RecordStream;
import io.tailorline.cutter.sim.RingRetention;
import io.tailorline.cutter.sim.SimulatedTable;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import io.tailorline.geometry.Point;
import io.tailorline.json.JsonCursor;
import io.tailorline.nesting.MarkerMaker;
import io.tailorline.nesting.MarkerResult;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A corpulent man's order from his measurements to the cloth: both fronts are cut open at the pocket. */
class BellyCutTest {

    private static final TableProfile TABLE = BuiltInProfile.REFERENCE.profile();

    private static Marker marker;
    private static CutProgram program;

    private final ManualClock clock = new ManualClock();
    private TableFirmware firmware;
    private SimulatedTable host;
    private CutJob job;

    @BeforeAll
    static void from_the_measurements_to_the_program() throws Exception {
        String body = """
                {"id": "order-7", "sex": "male", "unit": "mm", "measurements": {"stature": 1756, "neckGirth": 430,
                "chestGirth": 1180, "waistGirth": 1260, "hipGirth": 1180, "shoulderLength": 155, "armLength": 600,
                "upperArmGirth": 380, "wristGirth": 190, "insideLeg": 820}}
                """;
        DraftResult drafted =
                new PatternEngine().draft("order-7", Style.twoPiece(), BodyJson.read(JsonCursor.parse("body", body)));
        MarkerResult made = new MarkerMaker()
                .make(new MarkerRequest(
                        List.of(((DraftResult.Drafted) drafted).pattern()),
                        Material.SHELL,
                        Fabric.plain("navy twill", 1500, Nap.ONE_WAY, 2),
                        SearchBudget.ofIterations(0)));
        marker = ((MarkerResult.Made) made).marker();
        program = CutPlanner.plan(marker, TABLE).orThrow(refused -> new AssertionError(refused.message()));
    }

    private static List<Placement> fronts() {
        return marker.placements().stream()
                .filter(placement -> placement.piece().pieceId().equals("jacket.front"))
                .toList();
    }

    private static Point inner(Placement front) {
        return front.internalCuts().get(0).line().first();
    }

    private static Point outer(Placement front) {
        return front.internalCuts().get(0).line().last();
    }

    @Test
    void the_program_cuts_each_front_along_its_mouth() {
        assertThat(fronts())
                .hasSize(2)
                .allSatisfy(front ->
                        assertThat(inner(front).distanceTo(outer(front))).isCloseTo(145, within(15.0)));
        assertThat(program.steps().stream().filter(step -> step.equals(new CutStep.KnifeDown(true))))
                .hasSize(2);
    }

    @Test
    void the_cloth_is_cut_there_once_from_end_to_end_before_the_front_comes_loose() throws Exception {
        begin();
        CutDrawing cloth = finish();

        for (Placement front : fronts()) {
            List<CutMark.Stroke> slash = strokes(cloth, front);
            assertThat(slash).isNotEmpty();
            assertThat(slash.get(0).from().point()).isEqualTo(inner(front));
            assertThat(slash.get(slash.size() - 1).to().point()).isEqualTo(outer(front));
            assertThat(slash.stream().mapToDouble(BellyCutTest::length).sum())
                    .isCloseTo(inner(front).distanceTo(outer(front)), within(0.02));
            int piece = slash.get(0).piece();
            assertThat(cloth.marks().stream()
                            .filter(mark -> mark instanceof CutMark.Stroke && mark.piece() == piece)
                            .limit(slash.size()))
                    .as("the first strokes of its piece")
                    .isEqualTo(slash);
        }
        assertThat(cloth.timesOfRecords().values()).containsOnly(1);
    }

    @Test
    void stopped_in_the_cut_it_continues_and_reaches_no_further() throws Exception {
        long record = recordOfSlash();
        begin("record " + record + " estop 1");
        passUntil(status -> status.state() == TableState.FAULT);
        clock.passMs(1_500);
        host.reset();
        host.resume(record);
        CutDrawing cloth = finish();

        for (Placement front : fronts()) {
            assertThat(strokes(cloth, front).stream()
                            .flatMap(stroke ->
                                    List.of(stroke.from().point(), stroke.to().point()).stream()))
                    .contains(inner(front), outer(front))
                    .allSatisfy(at -> assertThat(aside(front, at)).isLessThan(0.02));
        }
        assertThat(cloth.timesOfRecords().entrySet().stream()
                        .filter(times -> times.getValue() > 1)
                        .map(times -> times.getKey()))
                .containsOnly(record);
    }

    private static long recordOfSlash() {
        List<RecordStream.Entry> records = RecordStream.of(program);
        int down = program.steps().indexOf(new CutStep.KnifeDown(true));
        return records.stream()
                .filter(record -> record.step() == down + 1)
                .findFirst()
                .orElseThrow()
                .index();
    }

    /** What was cut within 1 mm of a front's belly cut, in order. */
    private static List<CutMark.Stroke> strokes(CutDrawing cloth, Placement front) {
        return cloth.marks().stream()
                .filter(CutMark.Stroke.class::isInstance)
                .map(CutMark.Stroke.class::cast)
                .filter(stroke -> aside(front, stroke.from().point()) < 1
                        && aside(front, stroke.to().point()) < 1)
                .toList();
    }

    private static double aside(Placement front, Point at) {
        Point along = outer(front).minus(inner(front));
        double share = at.minus(inner(front)).dot(along) / along.dot(along);
        return at.distanceTo(inner(front).towards(outer(front), Math.max(0, Math.min(1, share))));
    }

    private static double length(CutMark.Stroke stroke) {
        return stroke.from().distanceTo(stroke.to());
    }

    private void begin(String... script) throws Exception {
        job = CutJob.of(77, program);
        firmware = new TableFirmware(TABLE, clock, 1, FaultScript.parse(List.of(script)), RingRetention.RETAINED);
        host = new SimulatedTable(firmware, 7);
        clock.passMs(2_000);
        firmware.setWatchdogMs(100_000_000);
        host.takeLease();
        host.home();
        clock.passMs(5_000);
        host.load(job);
        host.start(1);
    }

    private CutDrawing finish() throws Exception {
        passUntil(status -> status.state() == TableState.DONE);
        return firmware.cutDrawing().of(job.id());
    }

    private void passUntil(Predicate<TableStatus> reached) throws Exception {
        for (int i = 0; i < 40_000; i++) {
            TableStatus status = host.status();
            if (reached.test(status)) {
                return;
            }
            clock.passMs(100);
            if (status.state().isRunning()) {
                host.feed(job);
            }
        }
        throw new AssertionError("never reached: " + host.status());
    }
}
