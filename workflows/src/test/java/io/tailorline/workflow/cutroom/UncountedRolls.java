package io.tailorline.workflow.cutroom;

import java.util.Optional;

/** A house that does not count its cloth. */
public class UncountedRolls implements CountedCloth {

    @Override
    public boolean isCounted(MaterialWork work) {
        return false;
    }

    @Override
    public Optional<String> accepted(MaterialWork work, String roll) throws CutRoom.Refused {
        return Optional.empty();
    }

    @Override
    public Optional<String> stillAccepted(MaterialWork work, String roll) {
        return Optional.empty();
    }

    @Override
    public Optional<Rest> rest(MaterialWork work) {
        return Optional.empty();
    }

    @Override
    public Optional<Double> beginMm(MaterialWork work) {
        return Optional.empty();
    }

    @Override
    public LaidOn layOn(MaterialWork work, String roll) {
        throw new AssertionError("Nobody asks for %s to be laid on %s.".formatted(work, roll));
    }

    @Override
    public FlawsOnTables flaws() {
        throw new AssertionError("Nobody asks for flaws.");
    }

    @Override
    public void lost(MaterialWork work, String by) {
        throw new AssertionError("Nobody says that the roll of %s is lost.".formatted(work));
    }
}
