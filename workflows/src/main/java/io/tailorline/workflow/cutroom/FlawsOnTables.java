package io.tailorline.workflow.cutroom;

import io.tailorline.workflow.cutroom.CutRoom.Refused;
import java.util.List;
import java.util.Optional;

/** Flaws that operators find on cloth that is counted, before the knife. */
public interface FlawsOnTables {

    /** Words of what can be wrong with cloth. */
    List<String> kinds();

    /**
     * What a flaw that was found under its marker does to it; nothing is stored. It is asked outside a transaction: the
     * flaw is tried out in one of its own.
     */
    Assessed assess(MaterialWork work, FoundFlaw flaw) throws Refused;

    /**
     * What an operator is to be shown of a flaw.
     *
     * @param effect of it
     * @param search has a marker around it sought where one is to be, in place of what was sought before; in the
     *     transaction that decides about the job
     */
    record Assessed(FlawEffect effect, Runnable search) {}

    /** Whether a marker around a flaw is neither taken nor left. */
    boolean isProposed(MaterialWork work);

    /**
     * The marker around a flaw that was sought last for this work, until it is taken or left. It is asked outside a
     * transaction: the time that it takes on a table is planned when it is asked for first.
     */
    Optional<ProposedMarker> proposed(MaterialWork work);

    /** Nobody will take it. */
    void leave(MaterialWork work);

    /**
     * The flaw is on the roll from now on. A marker that it hits is laid again by itself.
     *
     * @param proposal id of the marker around it that the operator has seen and takes; empty where he waits for none
     * @throws Refused also where the cloth is not as it was when that marker was sought
     */
    void store(MaterialWork work, FoundFlaw flaw, Optional<String> proposal, String by) throws Refused;
}
