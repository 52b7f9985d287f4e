package io.tailorline.workflow.workshop.stock.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.workflow.platform.role.StartRefused;
import io.tailorline.workflow.workshop.stock.ClothNeed;
import io.tailorline.workflow.workshop.stock.StockRules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StockPropertiesTest {

    private static StockRules rules(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("tailorline.stock", StockProperties.class)
                .rules();
    }

    @Test
    void what_garments_need_is_the_usual_where_the_house_says_nothing() {
        assertThat(rules(Map.of()).needs()).isEqualTo(StockRules.USUAL.needs());
    }

    @Test
    void a_house_says_its_own_length_of_one_garment_and_its_widest_piece_stays() {
        assertThat(rules(Map.of("tailorline.stock.jacket-mm", "1700")).needs())
                .isEqualTo(List.of(
                        ClothNeed.SUIT,
                        new ClothNeed("jacket", 1700, ClothNeed.JACKET.widestPieceMm()),
                        ClothNeed.TROUSERS));
    }

    @Test
    void a_length_below_nothing_is_refused_at_the_start() {
        assertThatThrownBy(() -> rules(Map.of("tailorline.stock.trousers-mm", "-1")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("trousers");
    }
}
