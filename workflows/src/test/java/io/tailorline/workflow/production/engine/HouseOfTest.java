package io.tailorline.workflow.production.engine;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.production.cloth.MaterialCloths;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A house that has one article of each material. */
final class HouseOfTest implements MaterialCloths {

    private final Set<Material> cut = EnumSet.noneOf(Material.class);

    void cut(Material... others) {
        cut.clear();
        cut.addAll(Set.of(others));
    }

    @Override
    public Set<Material> further() {
        return cut;
    }

    @Override
    public Optional<OrderedCloth> of(MaterialWork work) {
        String word = work.material().word();
        return Optional.of(new OrderedCloth(Fabric.plain("house-" + word, 1400, Nap.TWO_WAY, 1), "R-" + word));
    }
}
