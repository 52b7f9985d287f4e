package io.tailorline.workflow.production.engine;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.cutroom.CutSignals.Outcome;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.step.DraftPatternStep;
import io.tailorline.workflow.production.step.FinishCutStep;
import io.tailorline.workflow.production.step.MakeMarkerStep;
import io.tailorline.workflow.production.step.RunCutStep;
import io.tailorline.workflow.production.step.StepResult;
import io.tailorline.workflow.production.step.StepResult.Refusal;
import io.tailorline.workflow.production.step.TakeClothStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stands for every step that computes; a test says how each turns out, and reads what was called. */
public final class StubbedSteps {

    final List<String> calls = new ArrayList<>();
    boolean flagged;
    boolean drafts = true;
    boolean plans = true;
    boolean overBudget;
    boolean byLittle;
    int faultsToCome;
    int pieces = 38;

    /** Drafts in place of the stub where there is one. */
    @Nullable
    DraftPatternStep drafting;

    /** Takes cloth in place of the stub where there is one. */
    @Nullable
    TakeClothStep taking;

    /** Asks for markers in place of the stub where there is one. */
    @Nullable
    MakeMarkerStep asking;

    /** Hands over in place of the stub where there is one. */
    @Nullable
    RunCutStep handOver;

    /** Ends cuts in place of the stub where there is one. */
    @Nullable
    FinishCutStep finishing;

    private final TestDatabase database;
    private final CutOrders orders;
    private int commands;
    private int cuts;

    StubbedSteps(TestDatabase database) {
        this.database = database;
        this.orders = database.orders();
    }

    public boolean check(String orderId) {
        calls.add("check");
        orders.move(orderId, OrderState.RECEIVED);
        return flagged && !database.specifications().read(orderId).isApproved();
    }

    public StepResult draft(String orderId, boolean toBeSeen) {
        calls.add("draft");
        if (drafting != null) {
            return drafting.draft(orderId, toBeSeen);
        }
        if (faultsToCome > 0) {
            faultsToCome--;
            throw new IllegalStateException("The disk is full.");
        }
        if (!drafts) {
            orders.move(orderId, OrderState.REJECTED, List.of(Notice.verbatim("No.")));
            return new StepResult.Refused(Refusal.NOT_DRAFTED);
        }
        if (toBeSeen) {
            orders.move(orderId, OrderState.TAILOR_REVIEW, List.of(Notice.verbatim("Rare.")));
        }
        return StepResult.done();
    }

    public StepResult take(String workId) {
        return taking == null ? StepResult.done() : taking.take(workId);
    }

    public String ask(String orderId) {
        calls.add("ask");
        if (asking != null) {
            return asking.ask(orderId);
        }
        orders.move(orderId, OrderState.NESTING);
        return "command-" + ++commands;
    }

    public String askForTime(String orderId) {
        calls.add("askForTime");
        byLittle = false;
        orders.move(orderId, OrderState.NESTING);
        return "command-" + ++commands;
    }

    public String timeNestTimeout() {
        return "PT1M";
    }

    public void giveUpForTime(String orderId) {
        calls.add("giveUpForTime");
    }

    public boolean mayNestForTime(String orderId) {
        return byLittle;
    }

    public StepResult plan(String orderId) {
        calls.add("plan");
        orders.move(orderId, OrderState.PLANNED);
        return plans ? new StepResult.Done(overBudget) : new StepResult.Refused(Refusal.NO_MARKER);
    }

    public String send(String orderId) {
        calls.add("send");
        if (handOver != null) {
            return handOver.send(orderId);
        }
        String jobId = String.format(Locale.ROOT, "J-%08X", ++cuts);
        database.addJob(jobId, orderId, "table-1", "ROLL-7", pieces, 150);
        orders.move(orderId, OrderState.WAITING_TABLE);
        return jobId;
    }

    public StepResult finish(String orderId, String outcome) {
        calls.add("finish");
        if (Outcome.valueOf(outcome) != Outcome.DONE) {
            return new StepResult.Refused(Refusal.CUT_FAILED);
        }
        if (finishing != null) {
            return finishing.finish(orderId, outcome);
        }
        orders.move(orderId, OrderState.CUT);
        return StepResult.done();
    }

    public void complete(String orderId) {
        calls.add("complete");
        orders.allIsCut(orderId);
    }
}
