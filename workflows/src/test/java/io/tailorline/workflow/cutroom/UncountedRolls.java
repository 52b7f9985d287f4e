package io.tailorline.workflow.cutroom;

import java.util.List;
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
    public Optional<Double> beginMm(MaterialWork work) {
        return Optional.empty();
    }

    @Override
    public LaidOn layOn(MaterialWork work, String roll) {
        throw new AssertionError("Nobody asks for %s to be laid on %s.".formatted(work, roll));
    }

    @Override
    public FlawEffect flawEffect(MaterialWork work, FoundFlaw flaw) {
        throw new AssertionError("Nobody asks what a flaw does to %s.".formatted(work));
    }

    @Override
    public void flawFound(MaterialWork work, FoundFlaw flaw, String by) {
        throw new AssertionError("Nobody finds a flaw on %s.".formatted(work));
    }

    @Override
    public List<String> flawKinds() {
        return List.of();
    }

    @Override
    public void lost(MaterialWork work, String by) {
        throw new AssertionError("Nobody says that the roll of %s is lost.".formatted(work));
    }
}
