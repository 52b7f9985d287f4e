package io.tailorline.cutter.run;

import io.tailorline.cutter.journal.ClothSession;
import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.util.Optional;

/**
 * Cloth is confirmed before the knife may go down: which roll or sheet it is, and that it lies where the marker is.
 *
 * <p>A confirmation is of one cloth and one START. It dies with whatever happens at the table after it was given:
 * another job or the end of one, another host's lease, somebody at the table's panel, a start of the controller, cloth
 * that is advanced by hand. What was confirmed for a START holds for the RESUMEs of that job on the same start of the
 * controller, and for no other START. One thread.
 */
final class ClothConfirmation implements TableWatch {

    private final CutJob job;
    private final JobJournal journal;
    private Optional<ConfirmedCloth> given = Optional.empty();
    private boolean isStarting;
    private boolean isUndisturbed = true;
    private Optional<Double> handAdvance = Optional.empty();

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

    /** Whether nothing has happened at the table, since this host first saw it, that a confirmation dies with. */
    boolean isUndisturbed() {
        return isUndisturbed;
    }

    @Override
    public void seen(TableStatus status) {
        double moved = status.handAdvance();
        boolean isMoved = handAdvance.filter(before -> moved > before).isPresent();
        if (status.state() == TableState.DONE || isOtherBegun(status) || isMoved) {
            lost();
        }
        handAdvance = Optional.of(moved);
    }

    /** A job that waits for its START has not touched the cloth. */
    private boolean isOtherBegun(TableStatus status) {
        return status.job().id() != 0
                && status.job().id() != job.id()
                && !status.state().waitsForStart();
    }

    @Override
    public void lost() {
        given = Optional.empty();
        isStarting = false;
        isUndisturbed = false;
    }

    /**
     * Called before START. One that seemed lost is sent again on the same confirmation.
     *
     * @throws TableFault.ClothUnconfirmed when nobody has confirmed cloth for this START
     */
    void requireForStart(TableStatus status) throws TableFault {
        if (given.isPresent()) {
            use(given.get());
            isStarting = true;
        } else if (!isStarting || journal.session().isEmpty()) {
            throw new TableFault.ClothUnconfirmed(job, journal.startRecord() - 1, status);
        }
    }

    /**
     * Called before RESUME: a job that was begun continues on the cloth that was confirmed for it.
     *
     * @throws TableFault.ClothUnconfirmed when the controller was started since, or nobody has confirmed any
     */
    void requireForResume(TableStatus status) throws TableFault {
        if (journal.session().isEmpty()) {
            use(given.orElseThrow(() -> new TableFault.ClothUnconfirmed(
                    job, Math.max(journal.startRecord() - 1, status.job().doneRecord()), status)));
        }
        given = Optional.empty();
    }

    private void use(ConfirmedCloth cloth) throws TableFault {
        TablePoint near = job.program().nearCorner();
        journal.confirmCloth(new ClothSession(
                cloth.cloth(),
                GeometryHash.of(job.program()),
                near.x(),
                near.y(),
                cloth.check().name()));
        given = Optional.empty();
    }
}
