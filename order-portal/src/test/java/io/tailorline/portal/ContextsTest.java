package io.tailorline.portal;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Contexts see of each other what they publish, in their root or under a name, and only where they say so themselves.
 */
class ContextsTest {

    @Test
    void no_context_knows_another_ones_inside() {
        ApplicationModules.of("io.tailorline.portal").verify();
    }
}
