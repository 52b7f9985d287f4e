package io.tailorline.portal.sales.price.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClothsToPriceTest {

    @Test
    void a_cloth_that_only_customers_bring_is_theirs_unless_the_house_sells_it() {
        assertThat(ClothsToPrice.of(
                        List.of("twill", "flannel", "old", "his", "hers"),
                        Set.of("old"),
                        Set.of("flannel", "his", "hers"),
                        Set.of("twill", "flannel", "old")))
                .containsExactly("twill", "flannel");
    }
}
