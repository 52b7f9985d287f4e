package io.tailorline.workflow.production.engine;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.patternroom.TailorDesk;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who decides about an order or its job, and what he is told. */
enum Actor {
    START(race -> operator(() -> race.process.cutRoom.start(race.job, ClothCheck.MARKS, "operator"))),
    WITHDRAW(race -> operator(() -> race.process.cutRoom.abort(race.job, "operator"))),
    CANCEL(race ->
            race.process.orderToCut.cancel(race.order, "customer").getClass().getSimpleName()),
    /** The customer changes a measurement of the order that was seen. */
    CHANGE(race -> race.process
            .orderToCut
            .change(
                    race.order,
                    race.seenWhole,
                    race.process
                            .database
                            .specifications()
                            .get(race.order)
                            .withBody(SampleOrders.manWith(Measurement.WAIST_GIRTH, 940)),
                    "customer")
            .getClass()
            .getSimpleName()),
    /** The table tells that the knife is in the cloth. */
    KNIFE(race -> race.heard(() -> race.process.events.started(new JobEvent.CutStarted(race.job, "table-1")))),
    /** The table tells that the job was called off. */
    ABORTED(race -> race.heard(() -> race.process.events.aborted(
            new JobEvent.CutAborted(race.job, "table-1", "called off", 0, 0, 0, 0, List.of())))),
    /** The table's gateway has lost it. */
    HOLD(Race::hold),
    /** The data were restored from a backup: it writes that first, and reads orders and jobs then. */
    RESTORE(
            Race::restore,
            sql -> Meanwhile.isWrite(sql) && !sql.startsWith("update platform.stored_data set identity")),
    /** The process sends the program to a table, on the engine's own threads. */
    HAND_OVER(Race::handOver, sql -> sql.startsWith("insert into cutroom.cut_job")),
    /** The process's next step, by a portal that believes the one dead that has taken it. */
    STEP(Race::step),
    /** The tailor has a failed hand-over tried again, and the engine does so at once. */
    TRY_AGAIN(race -> {
        String told = tailor(() -> race.process.desk.approve(race.order, "tailor"));
        return told.equals("done") ? race.handOver() : told;
    }),
    APPROVE(race -> tailor(() -> race.process.desk.approve(
            race.order, race.process.database.specifications().get(race.order), race.seen, "tailor"))),
    SEND_BACK(race -> tailor(() -> race.process.desk.sendBack(
            race.order, List.of(Notice.verbatim("Please measure again.")), race.seen, "tailor"))),
    /** The tailor takes the order back to his review. */
    RECALL(race -> tailor(() -> race.process.recall.recall(
            race.order, List.of(Notice.verbatim("The collar is to be looked at.")), "tailor"))),
    WRITE_OFF(race -> tailor(() -> race.process.desk.writeOffAndSendBack(
            race.order, List.of(Notice.verbatim("Please measure again.")), race.seen, "tailor"))),
    MEASURE(race -> tailor(() -> race.process.desk.redraft(
            race.order, SampleOrders.manWith(Measurement.WAIST_GIRTH, 950), race.seen, "tailor"))),
    CUT_ALL_AGAIN(race -> tailor(() -> race.process.desk.cutAllAgain(race.order, "tailor"))),
    /** The operator has what an ended job left cut from new cloth. */
    NEST_REST(race -> operator(() -> race.process
            .cutRoom
            .planMissing(
                    race.process
                            .database
                            .orderCuts()
                            .ofOrder(race.order)
                            .orElseThrow()
                            .jobId(),
                    CutRoom.Cloth.NEW)
            .cut("operator"))),
    /** Of an order that was sent back. */
    MEASURED_AGAIN(race -> race.process
            .orderToCut
            .measureAgain(race.order, SampleOrders.manWith(Measurement.WAIST_GIRTH, 950), "customer")
            .getClass()
            .getSimpleName());

    private final Action action;

    /** Before which statement somebody else comes first; null: before the first write of the thread that decides. */
    final @Nullable Predicate<String> write;

    Actor(Action action) {
        this(action, null);
    }

    Actor(Action action, @Nullable Predicate<String> write) {
        this.action = action;
        this.write = write;
    }

    private interface Action {
        String of(Race race) throws Exception;
    }

    private interface Operation {
        void take() throws CutRoom.Refused;
    }

    private interface Decision {
        void take() throws TailorDesk.Refused;
    }

    /** What he is told. */
    String act(Race race) {
        try {
            return action.of(race);
        } catch (Exception failed) {
            throw new IllegalStateException("%s of %s".formatted(this, race.order), failed);
        }
    }

    private static String operator(Operation operation) {
        try {
            operation.take();
            return "done";
        } catch (CutRoom.Refused refused) {
            return refused.reason().name();
        }
    }

    private static String tailor(Decision decision) {
        try {
            decision.take();
            return "done";
        } catch (TailorDesk.Refused refused) {
            return refused.getClass().getSimpleName();
        }
    }
}
