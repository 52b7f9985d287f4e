package io.tailorline.workflow.production.engine;

import static io.tailorline.workflow.production.engine.Actor.ABORTED;
import static io.tailorline.workflow.production.engine.Actor.APPROVE;
import static io.tailorline.workflow.production.engine.Actor.CANCEL;
import static io.tailorline.workflow.production.engine.Actor.CHANGE;
import static io.tailorline.workflow.production.engine.Actor.CUT_ALL_AGAIN;
import static io.tailorline.workflow.production.engine.Actor.HAND_OVER;
import static io.tailorline.workflow.production.engine.Actor.HOLD;
import static io.tailorline.workflow.production.engine.Actor.KNIFE;
import static io.tailorline.workflow.production.engine.Actor.MEASURE;
import static io.tailorline.workflow.production.engine.Actor.MEASURED_AGAIN;
import static io.tailorline.workflow.production.engine.Actor.NEST_REST;
import static io.tailorline.workflow.production.engine.Actor.RECALL;
import static io.tailorline.workflow.production.engine.Actor.RESTORE;
import static io.tailorline.workflow.production.engine.Actor.SEND_BACK;
import static io.tailorline.workflow.production.engine.Actor.START;
import static io.tailorline.workflow.production.engine.Actor.STEP;
import static io.tailorline.workflow.production.engine.Actor.TRY_AGAIN;
import static io.tailorline.workflow.production.engine.Actor.WITHDRAW;
import static io.tailorline.workflow.production.engine.Actor.WRITE_OFF;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutSignals.Outcome;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.production.persistence.DocumentKind;
import java.util.List;

/** Where an order stands when two decide about it, and who decides there. */
enum Situation {
    /** An operator may start its job. */
    ON_THE_TABLE(START, WITHDRAW, CANCEL, CHANGE, RECALL, KNIFE, ABORTED, HOLD, RESTORE) {
        @Override
        String prepare(ProcessFixture process, String order) {
            toTheTable(process, order);
            String job = process.database.jobs().openOfOrder(order).get(0).jobId();
            process.database.jobs().scanned(job, "ROLL-7");
            process.database.jobs().move(job, JobState.READY);
            return job;
        }
    },
    /** It is planned, and the process sends its program next. */
    BEFORE_THE_TABLE(HAND_OVER, STEP, CANCEL, CHANGE, RECALL, RESTORE) {
        @Override
        String prepare(ProcessFixture process, String order) {
            process.handOver();
            toTheTable(process, order, "sendToTable");
            return "";
        }
    },
    /** It could not be sent to a table, three times; its program is there now. */
    NOT_SENT(TRY_AGAIN, SEND_BACK, CANCEL, CHANGE) {
        @Override
        String prepare(ProcessFixture process, String order) {
            process.handOver();
            process.database.documents().store(order, DocumentKind.PROGRAM, "{}");
            toTheTable(process, order);
            process.database.documents().store(order, DocumentKind.PROGRAM, SamplePrograms.json(2));
            return "";
        }
    },
    /** Its marker has come, and the process reads it next, which writes nothing of the order. */
    MARKER_ANSWERED(STEP, CANCEL, CHANGE) {
        @Override
        String prepare(ProcessFixture process, String order) {
            toTheTable(process, order, "readMarker");
            return "";
        }
    },
    /** A tailor is to look at its pattern. */
    IN_REVIEW(APPROVE, MEASURE, SEND_BACK, CANCEL, CHANGE) {
        @Override
        String prepare(ProcessFixture process, String order) {
            process.steps.flagged = true;
            process.runJobs();
            return "";
        }
    },
    /** Its customer measures again, or does without. */
    SENT_BACK(MEASURED_AGAIN, CANCEL, CHANGE) {
        @Override
        String prepare(ProcessFixture process, String order) throws Exception {
            IN_REVIEW.prepare(process, order);
            String seen = process.database.specifications().get(order).tag();
            process.desk.sendBack(order, List.of(), seen, "tailor");
            return "";
        }
    },
    /** Its job was aborted after one of two pieces. */
    CUT_IN_PART(CUT_ALL_AGAIN, SEND_BACK, WRITE_OFF, CANCEL, CHANGE, NEST_REST) {
        @Override
        String prepare(ProcessFixture process, String order) throws Exception {
            abort(process, order, 1);
            return "";
        }
    },
    /** Its job was aborted, and its cloth is untouched. */
    NOT_CUT(APPROVE, SEND_BACK, CANCEL, CHANGE, NEST_REST) {
        @Override
        String prepare(ProcessFixture process, String order) throws Exception {
            abort(process, order, 0);
            return "";
        }
    };

    final List<Actor> actors;

    Situation(Actor... actors) {
        this.actors = List.of(actors);
    }

    abstract String prepare(ProcessFixture process, String order) throws Exception;

    /** An order that stands here, and nobody else's. */
    Race of(ProcessFixture process, String order) throws Exception {
        process.steps.flagged = false;
        process.steps.handOver = null;
        process.steps.pieces = 2;
        List.of("unheard_table", "unsure_order", "continued_order", "cut_piece", "job_order", "cut_job")
                .forEach(table -> process.database
                        .jdbc()
                        .sql("delete from cutroom." + table)
                        .update());
        process.database
                .jdbc()
                .sql("update platform.stored_data set identity = 'the disk'")
                .update();
        process.orderToCut.start(order, SampleOrders.specification(SampleOrders.medianMan()));
        process.database.documents().store(order, DocumentKind.MARKER, MarkerJson.write(SamplePrograms.squares(2)));
        process.database.documents().store(order, DocumentKind.PROGRAM, SamplePrograms.json(2));
        String job = prepare(process, order);
        process.database.jdbc().sql("delete from platform.outbox").update();
        return new Race(process, order, job);
    }

    private static void toTheTable(ProcessFixture process, String order) {
        toTheTable(process, order, "");
    }

    /** @param before this step, whose job is due */
    private static void toTheTable(ProcessFixture process, String order, String before) {
        process.runJobs();
        String command = (String) process.engine
                .getRuntimeService()
                .getVariable(process.instance(order).getId(), ProcessVariables.MARKER_COMMAND);
        process.signals.markerAnswered(order, command, Outcome.DONE);
        process.runJobs(before);
    }

    private static void abort(ProcessFixture process, String order, int pieces) throws Exception {
        toTheTable(process, order);
        String job = process.database.jobs().openOfOrder(order).get(0).jobId();
        long done = pieces == 0
                ? 1
                : SamplePrograms.cuttingSquares(2).pieces().get(0).lastRecord();
        process.database.jobs().started(job, ClothCheck.MARKS);
        process.events.started(new JobEvent.CutStarted(job, "table-1"));
        process.events.aborted(
                new JobEvent.CutAborted(job, "table-1", "called off", pieces, 12, done, done + 1, List.of()));
        process.runJobs();
    }
}
