package io.tailorline.nesting.bench;

import io.tailorline.nesting.model.Instance;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What one run of a benchmark packs.
 *
 * @param orders parts that are laid together; one or none is searched as a whole
 * @param file of the instance, which another program can read as well; empty where there is none
 */
public record Strip(Instance instance, List<List<Integer>> orders, Optional<Path> file) {

    public Strip {
        orders = List.copyOf(orders);
    }

    boolean isLay() {
        return orders.size() > 1;
    }
}
