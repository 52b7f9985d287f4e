package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.cli.cuts.CutRolls;
import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.io.CutsJson;
import io.tailorline.cutter.journal.JournalFault;
import io.tailorline.cutter.journal.StoresLock;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.run.CutEdges;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.piece.PieceRef;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Writes into the store of the roll that a job is begun, and how it ended. One thread. */
final class RecordedCut {

    /** The roll of a job whose cloth nobody has named. */
    static final String UNNAMED = "unnamed";

    private final CutRolls rolls;
    private final CutJob job;
    private final InstantSource clock;
    private final Optional<AlreadyCut.Again> again;
    private Optional<String> cloth;

    /**
     * @param cloth that was named with the command; empty where it is asked for, or was confirmed before
     * @param again why it is cut once more
     */
    RecordedCut(
            CutRolls rolls, CutJob job, InstantSource clock, Optional<String> cloth, Optional<AlreadyCut.Again> again) {
        this.rolls = rolls;
        this.job = job;
        this.clock = clock;
        this.cloth = cloth;
        this.again = again;
    }

    /**
     * The cloth is named.
     *
     * @throws CommandFailed when the job finishes a piece that is begun on another
     */
    void on(String roll) throws CommandFailed, FormatFault, JournalFault {
        refuse(byOthers().onOtherRoll(roll));
        cloth = Optional.of(roll);
    }

    /** Roll or sheet, where it is known. */
    Optional<String> cloth() {
        return cloth;
    }

    /** What other programs of the same marker have cut on that roll; nothing where it is cut once more. */
    List<CutEdges.Done> earlierOn(String roll) throws FormatFault, JournalFault {
        if (again.isPresent()) {
            return List.of();
        }
        return rolls.onSameCloth(roll, job.program(), job.id()).stream()
                .map(other -> new CutEdges.Done(
                        other.program(), other.end().orElseThrow().doneRecord()))
                .toList();
    }

    /** Whether a store knows the job. */
    boolean isKnown() throws JournalFault {
        return rolls.knows(job.id());
    }

    /**
     * The knife may go down from here on.
     *
     * @throws CommandFailed when another job has begun one of its pieces meanwhile
     */
    void begun() throws CommandFailed, FormatFault, JournalFault {
        String roll = cloth.orElse(UNNAMED);
        StoresLock held = rolls.lock();
        try (held) {
            AlreadyCut others = byOthers();
            refuse(others.sentence().or(() -> others.onOtherRoll(roll)));
            if (rolls.openOn(job.id()).contains(roll)) {
                return;
            }
            rolls.stop(clock.instant(), job.id(), 0, Optional.empty());
            begin(roll);
        }
    }

    /**
     * The table has begun it already, at this host's command or another's. Where nobody had named its cloth it is
     * recorded once more when somebody does; both end together.
     */
    void running() throws JournalFault {
        StoresLock held = rolls.lock();
        try (held) {
            String roll = cloth.orElse(UNNAMED);
            List<String> open = rolls.openOn(job.id());
            boolean isNamedNow = open.equals(List.of(UNNAMED)) && !roll.equals(UNNAMED);
            if (isNamedNow || !rolls.knows(job.id())) {
                begin(roll);
            }
        }
    }

    private void begin(String roll) throws JournalFault {
        rolls.begin(
                clock.instant(),
                job.id(),
                new CutsJson.Begun(roll, again.map(AlreadyCut.Again::reason), job.program()));
    }

    private AlreadyCut byOthers() throws FormatFault, JournalFault {
        List<PieceRef> pieces =
                job.program().pieces().stream().map(PieceRange::piece).toList();
        return AlreadyCut.byOthers(job.program(), job.id(), rolls.jobsOf(pieces), again);
    }

    private static void refuse(Optional<String> why) throws CommandFailed {
        if (why.isPresent()) {
            throw new CommandFailed(why.get());
        }
    }

    void cut() throws JournalFault {
        rolls.cut(clock.instant(), job.id());
    }

    /** @param head where the knife left the cloth */
    void givenUp(long doneRecord, TablePoint head) throws JournalFault {
        rolls.stop(clock.instant(), job.id(), doneRecord, Optional.of(head));
    }
}
