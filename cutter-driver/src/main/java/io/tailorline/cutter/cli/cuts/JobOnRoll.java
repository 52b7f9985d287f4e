package io.tailorline.cutter.cli.cuts;

import io.tailorline.cutter.io.CutsJson;
import io.tailorline.cutter.journal.RollCuts;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutSoFar;
import io.tailorline.cutter.program.PieceOnCloth;
import io.tailorline.cutter.program.RecordStream;
import io.tailorline.cutter.program.UncertainRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One job as the store of its roll has it.
 *
 * @param id by which the table knew it
 * @param at when it was begun
 * @param end how far it came; empty when that is not recorded
 */
public record JobOnRoll(RollCuts store, long id, Instant at, CutsJson.Begun begun, Optional<CutsJson.Stopped> end) {

    public String roll() {
        return begun.roll();
    }

    public CutProgram program() {
        return begun.program();
    }

    /** The same with the end that a person has seen on the cloth. */
    public JobOnRoll givenUp(long doneRecord) {
        return ended(new CutsJson.Stopped(doneRecord, Optional.empty()));
    }

    JobOnRoll ended(CutsJson.Stopped stopped) {
        return new JobOnRoll(store, id, at, begun, Optional.of(stopped));
    }

    JobOnRoll whole() {
        return ended(new CutsJson.Stopped(RecordStream.of(program()).size(), Optional.empty()));
    }

    /** Whether it is known to have left the cloth as it was. */
    public boolean hasCutNothing() {
        return end.isPresent() && pieces().isEmpty();
    }

    /** What it has cut; where its end is not recorded any of its pieces may be cut, or none. */
    List<PieceOnCloth> pieces() {
        return end.map(stopped -> CutSoFar.of(program(), stopped.doneRecord(), stopped.head()))
                .orElseGet(() -> CutSoFar.of(
                        program(),
                        UncertainRange.between(
                                program(), 1, RecordStream.of(program()).size())));
    }
}
