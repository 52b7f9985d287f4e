package io.tailorline.workflow.patternroom;

import java.util.Optional;
import java.util.Set;

/**
 * What is ordered, with what tailors have done to it, as one read of its row has it.
 *
 * @param corrected names of the measurements that were corrected, as in an order
 * @param approvedTag tag of the body and style that a tailor has approved
 */
public record SpecifiedOrder(OrderSpecification specification, Set<String> corrected, Optional<String> approvedTag) {

    /** Whether a tailor has approved the order as it is specified now. */
    public boolean isApproved() {
        return approvedTag.filter(specification.tag()::equals).isPresent();
    }
}
