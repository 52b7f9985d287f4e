package io.tailorline.workflow.cutroom;

import io.tailorline.workflow.cutroom.CutRoom.Refused;
import java.util.List;
import java.util.Optional;

/** Flaws that operators find on cloth that is counted, before the knife. */
public interface FlawsOnTables {

    /** Words of what can be wrong with cloth. */
    List<String> kinds();

    /**
     * What a flaw that was found under its marker does to it; nothing is stored of the roll. Where the marker hits it,
     * one around it is sought, as it would be once the flaw is stored.
     */
    FlawEffect effect(MaterialWork work, FoundFlaw flaw) throws Refused;

    /** The marker around a flaw that was sought last for this work, until it is taken or left. */
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
