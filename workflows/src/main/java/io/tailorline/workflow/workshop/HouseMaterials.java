package io.tailorline.workflow.workshop;

import io.tailorline.pattern.piece.Material;
import java.util.NoSuchElementException;
import java.util.Set;

/** Which materials the house cuts by machine besides the shell, and from which articles. */
public interface HouseMaterials {

    /** In the order of {@link Material}; empty while the materials are off. */
    Set<Material> further();

    /**
     * The article that goes with a shell cloth: the one the house names for that cloth, else its usual one.
     *
     * @throws NoSuchElementException when the house has named none, which it cannot while the material is on
     */
    Article articleFor(String shellArticleId, Material material);
}
