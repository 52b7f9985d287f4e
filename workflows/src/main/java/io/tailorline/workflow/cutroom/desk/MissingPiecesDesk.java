package io.tailorline.workflow.cutroom.desk;

import io.tailorline.workflow.cutroom.CutRoom.Refused;
import io.tailorline.workflow.cutroom.CutRoom.Refused.Reason;
import io.tailorline.workflow.cutroom.MissingDecision;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.cutroom.OrdersInCutting;
import io.tailorline.workflow.cutroom.PiecesCut;
import io.tailorline.workflow.cutroom.persistence.CutExtent;
import io.tailorline.workflow.cutroom.persistence.CutPieces;
import io.tailorline.workflow.cutroom.persistence.OrderCuts;
import io.tailorline.workflow.cutroom.persistence.TableJob;
import io.tailorline.workflow.cutroom.persistence.TableJobs;

/** How the pieces are cut that an ended job left: where they lie, or nested anew on new cloth. */
public class MissingPiecesDesk {

    private final OrdersInCutting orders;
    private final OrderedCloth.OfOrders cloths;
    private final TableJobs jobs;
    private final OrderCuts orderCuts;
    private final CutPieces cut;
    private final MissingPieces missing;
    private final MissingDecision decision;
    private final CutPieceRecorder recorder;

    public MissingPiecesDesk(
            OrdersInCutting orders,
            OrderedCloth.OfOrders cloths,
            TableJobs jobs,
            OrderCuts orderCuts,
            CutPieces cut,
            MissingPieces missing,
            MissingDecision decision,
            CutPieceRecorder recorder) {
        this.orders = orders;
        this.cloths = cloths;
        this.jobs = jobs;
        this.orderCuts = orderCuts;
        this.cut = cut;
        this.missing = missing;
        this.decision = decision;
        this.recorder = recorder;
    }

    PiecesCut soFar(String orderId) {
        return cut.soFar(orderId);
    }

    /** A person has said which record is the first that is not cut. */
    void answered(TableJob job, long firstUncut) {
        recorder.exactly(job, 0, CutExtent.stoppedAfter(firstUncut - 1));
    }

    /** Whether it is its order's last job, and the order waits for a person who says how the rest is cut. */
    boolean isLeftBy(TableJob job) {
        return !job.isOpen()
                && orderCuts
                        .ownOfOrder(job.orderId())
                        .filter(last -> last.jobId().equals(job.jobId()))
                        .isPresent()
                && decision.isAwaited(job.orderId());
    }

    /** Outside of any transaction: it takes seconds. */
    MissingPieces.Planned plan(TableJob job) throws Refused {
        requireLeft(job);
        requireInPlace(job);
        MissingPieces.Result result = missing.plan(job);
        if (result instanceof MissingPieces.NotPlanned refused) {
            throw new Refused(Reason.NOT_PLANNED, refused.why());
        }
        return (MissingPieces.Planned) result;
    }

    /** The order's next job cuts by this plan, where it still fits; asked anew, for all may have changed meanwhile. */
    void send(TableJob job, MissingPieces.Planned plan) throws Refused {
        orders.read(job.orderId());
        requireLeft(job);
        requireInPlace(job);
        if (!missing.keep(job, plan)) {
            throw new Refused(Reason.CHANGED_MEANWHILE, job.jobId());
        }
        orders.decided(job.orderId());
        decision.send(job.orderId());
    }

    void nest(TableJob job) throws Refused {
        orders.read(job.orderId());
        requireLeft(job);
        int plies = cloths.cloth(job.orderId()).fabric().spread().plies();
        if (plies > 1 && cut.soFar(job.orderId()).hasTouchedCloth()) {
            throw new Refused(Reason.FOLDED, Integer.toString(plies));
        }
        jobs.continueOnNewCloth(job.orderId());
        orders.decided(job.orderId());
        decision.nest(job.orderId());
    }

    private void requireLeft(TableJob job) throws Refused {
        if (!isLeftBy(job)) {
            throw new Refused(Reason.NOTHING_LEFT, job.state().name());
        }
    }

    /** A job that cuts on where another was aborted is started only as long as that one's cloth lies on the table. */
    void requireClothInPlace(TableJob job) throws Refused {
        if (!job.continues()) {
            return;
        }
        for (TableJob before : jobs.onCloth(job.cloth())) {
            if (!before.isOpen()) {
                requireInPlace(before);
            }
        }
    }

    private void requireInPlace(TableJob before) throws Refused {
        if (jobs.clothHasChanged(before)) {
            throw new Refused(Reason.CLOTH_CHANGED, before.table());
        }
    }
}
