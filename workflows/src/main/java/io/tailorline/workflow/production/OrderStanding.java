package io.tailorline.workflow.production;

import io.tailorline.pattern.piece.Material;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How far an order has come, as a list of many shows it; {@link OrderProgress} has the rest.
 *
 * @param order of the whole of it
 * @param materials of an order of which more than the shell is cut by machine; empty of any other
 * @param changedAt when the order came to its state
 */
public record OrderStanding(Stage order, Map<Material, Stage> materials, Instant changedAt) {

    /** @param table that cuts it, once that is planned */
    public record Stage(OrderState state, Optional<String> table) {}

    public OrderStanding {
        materials = Map.copyOf(materials);
    }

    public OrderState state() {
        return order.state();
    }

    /** Of one material; of one that has not begun by itself it is the order's. */
    public Stage of(Material material) {
        return materials.getOrDefault(material, order);
    }
}
