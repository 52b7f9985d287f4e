package io.tailorline.workflow.cutroom;

import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.notice.Notice;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A marker around a flaw that is not stored yet, beside the one that the flaw hits.
 *
 * @param id of it: who takes it names it
 * @param flaw as the operator measured it
 * @param effect on the marker as it is
 * @param roll on which it is laid; most often the one on the table
 * @param beginMm from the cut end of that roll to where it begins, mm
 * @param marker empty while it is sought, and where there is none
 * @param seconds that cutting it takes, s; empty also where no table can
 * @param noneFor why there is none, as nester or check say it; empty while it is sought
 */
public record ProposedMarker(
        String id,
        FoundFlaw flaw,
        FlawEffect effect,
        String roll,
        double beginMm,
        Optional<Marker> marker,
        OptionalDouble seconds,
        Optional<List<Notice>> noneFor) {

    public boolean isSought() {
        return marker.isEmpty() && noneFor.isEmpty();
    }
}
