package io.tailorline.workflow.cutroom;

import io.tailorline.nesting.cloth.Fabric;
import java.util.List;
import java.util.Optional;

/** The tables of the shop by who gets the next job. */
public interface CuttingTables {

    /** One table of each kind, the one that is next; the kind that is next first. */
    List<CuttingTable> oneOfEachKind();

    /**
     * The table that an order is to be quick on: the one that its plan chose, and before there is a plan, or when that
     * table is gone, {@link #slowestFor}.
     */
    CuttingTable chosen(Optional<String> planned, Fabric fabric);

    /**
     * A table of the kind whose knife travels slowest from piece to piece, of those kinds that reach over the whole
     * width of the cloth, or of all where none does. Neither queues nor the order of the settings decide.
     */
    CuttingTable slowestFor(Fabric fabric);

    /** Whether it makes no difference which of them cuts. */
    boolean areOfOneKind();

    /** The table that would be next if there were not {@code table}; empty when it is the only one. */
    Optional<CuttingTable> besides(CuttingTable table);
}
