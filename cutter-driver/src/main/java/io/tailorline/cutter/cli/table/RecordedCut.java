package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.cli.cuts.CutRolls;
import io.tailorline.cutter.io.CutsJson;
import io.tailorline.cutter.journal.JournalFault;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.table.CutJob;
import java.time.InstantSource;
import java.util.Optional;

/** Writes into the store of the roll that a job is begun, and how it ended. One thread. */
final class RecordedCut {

    private final CutRolls rolls;
    private final CutJob job;
    private final InstantSource clock;
    private final Optional<String> again;
    private Optional<String> cloth;

    /**
     * @param cloth that was named with the command; empty where it is asked for, or was confirmed before
     * @param again why it is cut once more
     */
    RecordedCut(CutRolls rolls, CutJob job, InstantSource clock, Optional<String> cloth, Optional<String> again) {
        this.rolls = rolls;
        this.job = job;
        this.clock = clock;
        this.cloth = cloth;
        this.again = again;
    }

    void on(String roll) {
        cloth = Optional.of(roll);
    }

    /** Roll or sheet, where it is known. */
    Optional<String> cloth() {
        return cloth;
    }

    /** The knife may go down from here on. */
    void begun() throws JournalFault {
        if (!rolls.knows(job.id())) {
            String roll = cloth.orElse("unnamed");
            rolls.begin(clock.instant(), job.id(), new CutsJson.Begun(roll, again, job.program()));
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
