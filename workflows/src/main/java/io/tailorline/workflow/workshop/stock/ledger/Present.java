package io.tailorline.workflow.workshop.stock.ledger;

import io.tailorline.workflow.workshop.stock.RollState;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** States in which a roll is in the house. */
final class Present {

    static final Set<RollState> ANY =
            Arrays.stream(RollState.values()).filter(RollState::isInTheHouse).collect(Collectors.toUnmodifiableSet());

    private Present() {}
}
