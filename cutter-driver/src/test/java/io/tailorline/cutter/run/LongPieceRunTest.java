package io.tailorline.cutter.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.RecordStream;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.cutter.sim.SimulatedTable;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.cloth.CutMark;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.geometry.Mm;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.PieceRef;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** A piece that is longer than the window, on a table: the cloth moves on inside it, whatever else happens there. */
class LongPieceRunTest {

    /** Its conveyor stands while it cuts, so that an advance takes time in which something may happen. */
    private static final TableProfile TABLE = BuiltInProfile.SLOW.profile();

    private static final long TOKEN = 7;
    private static final long POLL_MS = 50;
    private static final PieceRef FRONT = PieceRef.parse("7/front/1");

    /** How far the knife cuts past the ends of a stroke, and past a corner cut short at speed, mm. */
    private static final double NEAR = 0.2;

    private static final GeometryFactory FINE = new GeometryFactory();

    private final ManualClock clock = new ManualClock();
    private final List<CutProgress> progress = new ArrayList<>();
    private final Marker marker = Markers.longFront();
    private final CutJob job = job(marker, TABLE, CutRules.usual());
    private final PieceRange front = range(job.program());
    private final int advance = advance(job.program(), front);
    private TableFirmware firmware;
    private CutJournal journal;

    @TempDir
    private Path folder;

    private static final class HostDied extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static CutJob job(Marker marker, TableProfile table, CutRules rules) {
        return CutJob.of(
                4711, CutPlanner.plan(marker, table, rules).orThrow(refused -> new AssertionError(refused.message())));
    }

    private static PieceRange range(CutProgram program) {
        return program.pieces().stream()
                .filter(range -> range.piece().equals(FRONT))
                .findFirst()
                .orElseThrow();
    }

    /** The record of the advance inside the piece. */
    private static int advance(CutProgram program, PieceRange piece) {
        List<RecordStream.Entry> records = RecordStream.of(program);
        for (int record = piece.firstRecord(); record <= piece.lastRecord(); record++) {
            if (records.get(record - 1).record() instanceof TableRecord.Advance) {
                return record;
            }
        }
        throw new AssertionError("No advance inside " + piece);
    }

    @BeforeEach
    void switch_the_table_on() throws Exception {
        table();
        journal = CutJournal.open(folder.resolve("journal"));
    }

    @AfterEach
    void close_the_journal() throws Exception {
        journal.close();
    }

    private void table(String... script) throws Exception {
        firmware = new TableFirmware(TABLE, clock, 4, FaultScript.parse(List.of(script)));
    }

    private void restartHost() throws Exception {
        journal.close();
        journal = CutJournal.open(folder.resolve("journal"));
    }

    private CutRun run(CutJob which, Consumer<CutProgress> listener) {
        PollingPolicy patience = new PollingPolicy(clock, () -> clock.passMs(POLL_MS), Duration.ofSeconds(20));
        return SampleJobs.confirmed(
                new CutRun(which, new SimulatedTable(firmware, TOKEN), journal, TOKEN, listener, patience));
    }

    private CutReport drive(CutRun run) throws Exception {
        return run.load().start().monitor();
    }

    private CutReport drive() throws Exception {
        return drive(run(job, progress::add));
    }

    /** Every record once, and on the cloth each piece's line and nothing in it. */
    private void assertCutOnce() {
        assertThat(firmware.finishedRecords())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, job.records()).boxed().toList());
        assertThat(journal.job().orElseThrow().finished()).isTrue();
        assertThat(firmware.status().job().piecesDone()).isEqualTo(4);
        assertOnCloth(marker);
    }

    private void assertOnCloth(Marker cut) {
        Geometry strokes = strokes();
        for (Placement placement : cut.placements()) {
            Geometry piece = FINE.createPolygon(Mm.polygon(placement.cutLine()).getCoordinates());
            assertThat(piece.getBoundary().difference(strokes.buffer(NEAR)).getLength())
                    .as(placement.piece().toString())
                    .isLessThan(0.1);
            assertThat(strokes.intersection(piece.buffer(-NEAR)).getLength())
                    .as(placement.piece().toString())
                    .isLessThan(0.1);
        }
    }

    private Geometry strokes() {
        return FINE.createMultiLineString(firmware.cutDrawing().marks().stream()
                .filter(CutMark.Stroke.class::isInstance)
                .map(CutMark.Stroke.class::cast)
                .map(stroke -> line(stroke.from(), stroke.to()))
                .toArray(LineString[]::new));
    }

    private static LineString line(TablePoint from, TablePoint to) {
        return FINE.createLineString(
                new Coordinate[] {new Coordinate(from.x(), from.y()), new Coordinate(to.x(), to.y())});
    }

    @Test
    void every_record_is_done_once_and_the_piece_counts_when_its_last_part_is_cut() throws Exception {
        CutReport report = drive();

        assertCutOnce();
        assertThat(report.piecesDone()).isEqualTo(4);
        assertThat(report.deviation()).isCloseTo(0, within(0.03));
        int before = job.program().pieces().indexOf(front);
        assertThat(progress.stream()
                        .filter(seen -> seen.count().doneRecord() >= front.firstRecord())
                        .filter(seen -> seen.count().doneRecord() < front.lastRecord())
                        .map(progress -> progress.count().piecesDone())
                        .distinct())
                .containsExactly(before);
        assertThat(progress).anyMatch(seen -> seen.state() == TableState.ADVANCING);
    }

    @ParameterizedTest
    @ValueSource(ints = {-6, -1, 0, 1, 3})
    void a_host_that_dies_around_the_advance_is_replaced_by_one_that_continues(int after) throws Exception {
        assertThatThrownBy(() -> drive(run(job, seen -> {
                    if (seen.count().doneRecord() >= advance + after) {
                        throw new HostDied();
                    }
                })))
                .isInstanceOf(HostDied.class);
        clock.passMs(7_000);
        restartHost();

        drive();

        assertCutOnce();
    }

    @ParameterizedTest
    @ValueSource(ints = {-6, -1, 0, 2})
    void a_pause_inside_the_piece_is_continued(int after) throws Exception {
        CutRun[] run = new CutRun[1];
        run[0] = run(job, seen -> {
            progress.add(seen);
            boolean runs = seen.state() == TableState.CUTTING || seen.state() == TableState.ADVANCING;
            if (runs && seen.count().doneRecord() >= advance + after) {
                pause(run[0]);
            }
            if (seen.state() == TableState.PAUSED) {
                throw new HostDied();
            }
        });
        assertThatThrownBy(() -> drive(run[0])).isInstanceOf(HostDied.class);
        assertThat(firmware.status().state()).isEqualTo(TableState.PAUSED);
        assertThat(firmware.status().job().doneRecord()).isBetween((long) advance + after, (long) front.lastRecord());

        drive();

        assertCutOnce();
    }

    private static void pause(CutRun run) {
        try {
            run.pause();
        } catch (TableFault fault) {
            throw new AssertionError(fault);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 0, 1, 4})
    void a_fault_inside_the_piece_is_told_and_the_next_drive_continues(int after) throws Exception {
        int record = advance + after;
        table("record " + record + (after == 0 ? " conveyor" : " drive-x"));

        TableFault fault = catchThrowableOfType(TableFault.class, this::drive);
        assertThat(fault).hasMessageContaining("record " + record);
        drive();

        assertCutOnce();
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 1, 4})
    void after_a_power_loss_the_rest_is_cut_where_the_cloth_lies(int after) throws Exception {
        table("record " + (advance + after) + " power-loss 1");

        TableFault.Uncertain doubt = catchThrowableOfType(TableFault.Uncertain.class, this::drive);
        assertThat(doubt.range().marks())
                .isNotEmpty()
                .allMatch(mark -> mark.piece().equals(Optional.of(FRONT)));
        int cut = firmware.finishedRecords().size();
        restartHost();
        CutRun again = run(job, progress::add);
        again.answerFirstUncut(cut + 1);
        drive(again);

        assertCutOnce();
    }

    @Test
    void edges_in_common_are_cut_once_on_the_table_too() throws Exception {
        Marker common = Markers.longFrontInCommon();
        firmware = new TableFirmware(SampleJobs.TABLE, clock, 4, FaultScript.none());
        CutJob once = job(common, SampleJobs.TABLE, CutRules.usual().withSharedEdges(true));

        drive(run(once, progress::add));

        assertOnCloth(common);
        assertThat(strokes().getLength() - strokes().union().getLength()).isLessThan(10);
    }
}
