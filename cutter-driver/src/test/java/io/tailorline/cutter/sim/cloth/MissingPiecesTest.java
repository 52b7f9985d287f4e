package io.tailorline.cutter.sim.cloth;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.budget.BudgetOptions;
import io.tailorline.cutter.budget.BudgetPlanner;
import io.tailorline.cutter.budget.BudgetReport;
import io.tailorline.cutter.budget.BudgetRequest;
import io.tailorline.cutter.budget.BudgetResult;
import io.tailorline.cutter.plan.CutCloth;
import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.PlanResult;
import io.tailorline.cutter.plan.Refused;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.plan.rules.CutRules.NotchStyle;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutSoFar;
import io.tailorline.cutter.program.PieceOnCloth;
import io.tailorline.cutter.sim.RingRetention;
import io.tailorline.cutter.sim.SimulatedTable;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.testkit.OfMany;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * A suit whose job is aborted anywhere and whose missing pieces are planned again, by other rules and for other tables:
 * on the tables' own drawing every line is struck once. {@code -Dtailorline.stops=200} stops it so often.
 */
@OfMany
class MissingPiecesTest {

    private static final int STOPS = Integer.getInteger("tailorline.stops", 4);

    private static final long SEED = Long.getLong("tailorline.seed", 26);

    private static final TableProfile REFERENCE = BuiltInProfile.REFERENCE.profile();

    private static final double ROUNDING = 0.7;

    private final Marker marker = read();
    private final ManualClock clock = new ManualClock();
    private final Map<Choice, CutProgram> firsts = new HashMap<>();

    /** How one of the programs is planned. */
    private record Choice(String name, TableProfile table, CutRules rules, Optional<Double> budget) {

        static Choice of(String name, CutRules rules) {
            return new Choice(name, REFERENCE, rules, Optional.empty());
        }

        PlanResult plan(Marker marker, CutCloth cut) {
            if (budget.isEmpty()) {
                return CutPlanner.plan(marker, table, rules, 1, cut);
            }
            BudgetOptions options = BudgetOptions.usual().roundingAtMost(ROUNDING);
            BudgetResult result =
                    new BudgetPlanner(cut).plan(new BudgetRequest(marker, table, budget.get(), rules, options));
            return result instanceof BudgetResult.NotPlanned none
                    ? none.why()
                    : new PlanResult.Planned(((BudgetReport) result).program());
        }
    }

    private static final List<Choice> CHOICES = List.of(
            Choice.of("usual", CutRules.usual()),
            Choice.of("--overcut 0", CutRules.usual().withOvercut(0)),
            Choice.of("--overcut 0.4", CutRules.usual().withOvercut(0.4)),
            Choice.of("--corner-rounding", CutRules.usual().withCornerRounding(ROUNDING)),
            Choice.of(
                    "--most-rounded",
                    CutRules.usual().withCornerRounding(ROUNDING).withMostRounded(20)),
            Choice.of("--corner-overcut", CutRules.usual().withCornerOvercut(0.8)),
            Choice.of("--advance", CutRules.usual().withAdvance(0.5)),
            Choice.of("--notch-style flick", CutRules.usual().withNotches(NotchStyle.FLICK)),
            Choice.of("--shared-edges", CutRules.usual().withSharedEdges(true)),
            new Choice("--budget", REFERENCE, CutRules.usual(), Optional.of(11.0)),
            new Choice("--table fast", BuiltInProfile.FAST.profile(), CutRules.usual(), Optional.empty()),
            new Choice("--table slow", BuiltInProfile.SLOW.profile(), CutRules.usual(), Optional.empty()));

    private static Marker read() {
        try {
            return MarkerJson.read(Path.of("src/test/resources/markers/suit.json"));
        } catch (FormatFault e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void wherever_a_job_is_aborted_the_missing_pieces_are_cut_once() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int stop = 0; stop < STOPS; stop++) {
            Choice first = CHOICES.get(random.nextInt(CHOICES.size()));
            Choice then = CHOICES.get(stop % CHOICES.size());
            CutProgram program = firsts.computeIfAbsent(first, choice -> planned(choice, CutCloth.uncut()));
            double seconds = program.estimate().total() * random.nextDouble();
            Aborted aborted = abortedAfter(program, seconds);
            CutCloth cut = new CutCloth(CutSoFar.of(
                    program,
                    aborted.status().job().doneRecord(),
                    Optional.of(aborted.status().machine().position())));
            String story = "stop %d: %s, then %s, at %.1f s, record %d"
                    .formatted(
                            stop,
                            first.name(),
                            then.name(),
                            seconds,
                            aborted.status().job().doneRecord());
            if (then.plan(marker, cut) instanceof Refused.NothingMissing) {
                new ClothOracle(marker, ROUNDING).assertCutOnce(List.of(aborted.drawing()));
                System.out.printf(Locale.ROOT, "%s: all was cut, each place once%n", story);
                continue;
            }
            CutProgram rest = planned(then, cut);
            CutDrawing drawing = toTheEnd(rest);
            try {
                new ClothOracle(marker, ROUNDING).assertCutOnce(List.of(aborted.drawing(), drawing));
            } catch (AssertionError e) {
                throw new AssertionError(story, e);
            }
            assertThat(CutPlanner.plan(marker, REFERENCE, CutRules.usual(), 1, all(aborted, program, rest)))
                    .as(story)
                    .isInstanceOf(Refused.NothingMissing.class);
            System.out.printf(Locale.ROOT, "%s: 0 places twice, 0 missing%n", story);
        }
    }

    /** What is whole after both jobs. */
    private CutCloth all(Aborted aborted, CutProgram program, CutProgram rest) {
        List<PieceOnCloth> pieces =
                new ArrayList<>(CutSoFar.of(program, aborted.status().job().doneRecord()).stream()
                        .filter(PieceOnCloth.Whole.class::isInstance)
                        .toList());
        pieces.addAll(CutSoFar.of(rest, CutJob.of(1, rest).records()));
        return new CutCloth(pieces);
    }

    private CutProgram planned(Choice choice, CutCloth cut) {
        PlanResult result = choice.plan(marker, cut);
        if (result instanceof Refused.BegunOutOfReach) {
            return planned(CHOICES.get(0), cut);
        }
        return result.orThrow(refused -> new AssertionError(refused.message()));
    }

    /** @param status right after the abort */
    private record Aborted(TableStatus status, CutDrawing drawing) {}

    private Aborted abortedAfter(CutProgram program, double seconds) throws Exception {
        TableFirmware firmware = table(program);
        SimulatedTable host = begun(firmware, program);
        CutJob job = CutJob.of(77, program);
        for (double left = seconds; left > 0; left -= 0.1) {
            clock.passMs((long) Math.ceil(1000 * Math.min(left, 0.1)));
            host.feed(job);
        }
        if (host.status().state() == TableState.DONE) {
            return new Aborted(host.status(), firmware.cutDrawing());
        }
        host.abort();
        clock.passMs(1_000);
        return new Aborted(host.status(), withoutBrokenTool(firmware.cutDrawing(), host.status()));
    }

    /** A notch or a hole in the middle of which a job is broken off is made again, by the same tool in its place. */
    private static CutDrawing withoutBrokenTool(CutDrawing drawing, TableStatus status) {
        return new CutDrawing(drawing.marks().stream()
                .filter(mark -> mark instanceof CutMark.Stroke
                        || mark.record() <= status.job().doneRecord())
                .toList());
    }

    private CutDrawing toTheEnd(CutProgram program) throws Exception {
        TableFirmware firmware = table(program);
        SimulatedTable host = begun(firmware, program);
        CutJob job = CutJob.of(77, program);
        for (int i = 0; host.status().state() != TableState.DONE; i++) {
            assertThat(i).isLessThan(40_000);
            clock.passMs(100);
            host.feed(job);
        }
        return firmware.cutDrawing();
    }

    private TableFirmware table(CutProgram program) throws Exception {
        return new TableFirmware(program.table(), clock, 1, FaultScript.parse(List.of()), RingRetention.RETAINED);
    }

    private SimulatedTable begun(TableFirmware firmware, CutProgram program) throws Exception {
        SimulatedTable host = new SimulatedTable(firmware, 7);
        clock.passMs(2_000);
        firmware.setWatchdogMs(100_000_000);
        host.takeLease();
        host.home();
        clock.passMs(10_000);
        host.load(CutJob.of(77, program));
        host.start(1);
        return host;
    }
}
