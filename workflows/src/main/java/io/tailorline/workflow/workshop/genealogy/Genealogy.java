package io.tailorline.workflow.workshop.genealogy;

import java.util.Collection;
import java.util.List;

/**
 * Which cloth is in which suit. A read model: told in the transaction in which pieces count as cut, and made anew from
 * what the cutter room knows. It keeps what the cutter room forgets of orders that ended long ago.
 */
public interface Genealogy {

    /** What a job has cut so far is this and no more. */
    void cut(String job, List<CutCloth> cuts);

    /** What a job has cut for this order counts no longer. */
    void writtenOff(String job, String order);

    /** Whether nothing was ever told. */
    boolean isEmpty();

    /** From these rolls, the newest first. */
    List<CutCloth> ofRolls(Collection<String> rolls);

    /** For an order, all its materials, the newest first. */
    List<CutCloth> ofOrder(String order);

    List<CutCloth> ofJob(String job);

    /**
     * Numbers of the lots that are called so, in order: by the house's number or by the mill's name of the dye lot,
     * which another mill may have used too; large and small letters are the same.
     */
    List<String> lotsCalled(String name);

    /** All rolls and remnants of a lot, those used up among them; none where there is no such lot. */
    List<RollOfCloth> rollsOfLot(String lot);

    /** A roll and all remnants that came of it; none where neither the stock nor a job knows it. */
    List<RollOfCloth> rollWithRemnants(String roll);

    /** What is known of these rolls, counted or not. */
    List<RollOfCloth> rolls(Collection<String> rolls);
}
