package io.tailorline.workflow.cutroom;

import io.tailorline.workflow.cutroom.CutRoom.Refused;
import java.time.Instant;
import java.util.Optional;

/**
 * The cloth of jobs in a house that counts it. It is asked in the transaction of the operator: whoever takes the cloth
 * away at the same instant comes first or second.
 */
public interface CountedCloth {

    /** Whether the marker of this work is made on cloth that is counted. */
    boolean isCounted(MaterialWork work);

    /**
     * Whether the marker of this work may be cut from a roll: it is laid there, and stays where it is laid.
     *
     * @param roll as it was scanned or typed
     * @return the roll as its label names it; empty where the work is not counted
     * @throws Refused where it is another roll, rests, or is no longer the cloth that the marker fits: then the marker
     *     is laid again by itself
     */
    Optional<String> accepted(MaterialWork work, String roll) throws Refused;

    /**
     * Whether it may be cut from it still, as the knife is about to start.
     *
     * @throws Refused also where the marker would begin elsewhere on the roll than when it was scanned
     */
    Optional<String> stillAccepted(MaterialWork work, String roll) throws Refused;

    /**
     * What the roll that the marker of this work is made on is to rest; empty where it may be cut, or is not counted.
     */
    Optional<Rest> rest(MaterialWork work);

    /** How far from the cut end of its roll the marker's first millimetre lies, mm; empty where it is not counted. */
    Optional<Double> beginMm(MaterialWork work);

    /**
     * The cloth of this work is taken from another roll of its lot from now on.
     *
     * @throws Refused where it may not be cut from that one, or the work is not counted
     */
    LaidOn layOn(MaterialWork work, String roll) throws Refused;

    /** The roll of this work is not in its place: nobody is promised cloth of it, and the work is laid on another. */
    void lost(MaterialWork work, String by) throws Refused;

    /** What operators find on it. */
    FlawsOnTables flaws();

    /**
     * A roll that is not cut yet for its tension is not gone.
     *
     * @param until when it has rested enough; empty where nobody has put it to rest
     */
    record Rest(Optional<Instant> until) {}

    /**
     * From which roll a work is cut now.
     *
     * @param fits whether its marker may be cut there; otherwise it is laid again by itself
     */
    record LaidOn(String roll, boolean fits) {}
}
