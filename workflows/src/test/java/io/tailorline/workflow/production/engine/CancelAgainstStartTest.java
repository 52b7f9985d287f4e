package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutRoom.Refused;
import io.tailorline.workflow.cutroom.CuttingTable;
import io.tailorline.workflow.cutroom.UncountedRolls;
import io.tailorline.workflow.cutroom.desk.HeldJobs;
import io.tailorline.workflow.cutroom.desk.JobPieces;
import io.tailorline.workflow.cutroom.desk.LiveTables;
import io.tailorline.workflow.cutroom.desk.OperatorQuestions;
import io.tailorline.workflow.cutroom.desk.RollsOnTables;
import io.tailorline.workflow.cutroom.desk.TableDesk;
import io.tailorline.workflow.cutroom.persistence.TableJob;
import io.tailorline.workflow.cutroom.table.ClothRolls;
import io.tailorline.workflow.cutroom.table.TableQueue;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.TableCommand.Operation;
import io.tailorline.workflow.messages.TableCommand.TableOperation;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut.CancelResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The customer cancels at the moment in which the operator presses start: one of them wins, and everybody is told so.
 * {@code -Dtailorline.races=2000} runs as many; {@code -Dtailorline.seed} other delays.
 */
class CancelAgainstStartTest extends OrdersOnOneEngine {

    private static final int RACES = Integer.getInteger("tailorline.races", 100);
    private static final long SEED = Long.getLong("tailorline.seed", 20261128);

    /** Longer than either takes alone, ns. */
    private static final int LONGEST_DELAY = 3_000_000;

    private final MessageJson json = new MessageJson();

    @Test
    void one_of_them_wins_every_time() throws Exception {
        TableDesk desk = new TableDesk(
                new TableQueue(
                        List.of(new CuttingTable("table-1", BuiltInProfile.REFERENCE.profile())),
                        process.database.lists()),
                new RollsOnTables(
                        ClothRolls.AS_ORDERED,
                        process.database.specifications(),
                        process.database.jobs(),
                        new UncountedRolls()),
                process.database.jobs(),
                process.database.lists(),
                process.database.orderCuts(),
                new LiveTables(said -> {}, process.database.clock()),
                new JobPieces(process.database.documents()),
                new OperatorQuestions(json),
                process.missing,
                process.outbox,
                mock(HeldJobs.class),
                process.database.restores(),
                List.of(),
                process.database.transaction());
        Random chance = new Random(SEED);
        int cancelled = 0;
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int race = 0; race < RACES; race++) {
                nextOrder();
                takeToTheTable();
                String job = variable("jobId");
                process.database.jobs().scanned(job, "ROLL-7");
                process.database.jobs().move(job, JobState.READY);
                cancelled += race(both, desk, job, chance) ? 1 : 0;
            }
        } finally {
            both.shutdownNow();
        }
        assertThat(cancelled).as("either wins at times").isBetween(1, RACES - 1);
    }

    /** Whether the customer won. */
    private boolean race(ExecutorService both, TableDesk desk, String job, Random chance) throws Exception {
        CyclicBarrier line = new CyclicBarrier(2);
        int headStart = chance.nextInt(2 * LONGEST_DELAY) - LONGEST_DELAY;
        String raced = order;
        Future<Boolean> start = both.submit(() -> {
            line.await(60, TimeUnit.SECONDS);
            spin(headStart);
            try {
                desk.start(job, ClothCheck.MARKS, "operator");
                return true;
            } catch (Refused tooLate) {
                return false;
            }
        });
        Future<CancelResult> cancel = both.submit(() -> {
            line.await(60, TimeUnit.SECONDS);
            spin(-headStart);
            return process.orderToCut.cancel(raced, "customer");
        });
        boolean started = start.get(60, TimeUnit.SECONDS);
        boolean isCancelled = cancel.get(60, TimeUnit.SECONDS) instanceof CancelResult.Cancelled;

        String what = "order %s, head start %d ns, seed %d".formatted(raced, headStart, SEED);
        TableJob after = process.database.jobs().find(job).orElseThrow();
        assertThat(isCancelled).as(what).isNotEqualTo(started);
        assertThat(after.startAsked()).as(what).isEqualTo(started);
        assertThat(after.state()).as(what).isEqualTo(isCancelled ? JobState.ABORTED : JobState.READY);
        assertThat(state()).as(what).isEqualTo(isCancelled ? OrderState.CANCELLED : OrderState.WAITING_TABLE);
        assertThat(process.hasEnded(raced)).as(what).isEqualTo(isCancelled);
        assertThat(operations(raced)).as(what).containsExactly(isCancelled ? Operation.ABORT : Operation.START);
        return isCancelled;
    }

    private static void spin(int nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** What the gateway is told about the order, in its order; the outbox is empty afterwards. */
    private List<Operation> operations(String raced) throws Exception {
        List<Operation> operations = new ArrayList<>();
        for (String text : process.database.sent()) {
            var message = json.read(text);
            assertThat(message.orderId()).isEqualTo(raced);
            operations.add(((TableOperation) message.payload()).operation());
        }
        process.database.jdbc().sql("delete from platform.outbox").update();
        return operations;
    }
}
