package io.tailorline.cutter.run;

import io.tailorline.cutter.journal.ClothSession;
import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import io.tailorline.cutter.table.TableStatus.CutProof;
import java.util.Optional;

/**
 * Cloth is confirmed before the knife may go down: which roll or sheet it is, and that it lies where the marker is. A
 * job that was begun continues on the cloth that was confirmed for it. One thread.
 */
final class ClothConfirmation {

    private final CutJob job;
    private final JobJournal journal;
    private Optional<ConfirmedCloth> given = Optional.empty();

    private record ConfirmedCloth(String cloth, ClothCheck check) {}

    ClothConfirmation(CutJob job, JobJournal journal) {
        this.job = job;
        this.journal = journal;
    }

    /** An operator confirms; it is used by the next START or RESUME. */
    void give(String cloth, ClothCheck check) {
        given = Optional.of(new ConfirmedCloth(cloth, check));
    }

    boolean isConfirmed() {
        return given.isPresent() || journal.session().isPresent();
    }

    /**
     * Called before START or RESUME.
     *
     * @param status of the table, stopped
     * @throws TableFault.ClothUnconfirmed when nobody has confirmed cloth for this job, or it was advanced by hand
     *     before the start
     */
    void require(TableStatus status) throws TableFault {
        boolean waitsForStart = status.state() == TableState.READY || status.state() == TableState.LOADING;
        boolean isMovedBeforeStart = waitsForStart && given.isEmpty() && handAdvance(status) > 0;
        if (given.isPresent()) {
            ConfirmedCloth now = given.get();
            TablePoint near = job.program().nearCorner();
            journal.confirmCloth(new ClothSession(
                    now.cloth(),
                    GeometryHash.of(job.program()),
                    near.x(),
                    near.y(),
                    now.check().name()));
            given = Optional.empty();
        }
        if (journal.session().isEmpty() || isMovedBeforeStart) {
            throw new TableFault.ClothUnconfirmed(job.id(), status);
        }
    }

    private static double handAdvance(TableStatus status) {
        return status.proof().map(CutProof::handAdvance).orElse(0.0);
    }
}
