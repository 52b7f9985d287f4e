package io.tailorline.portal.patternroom.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.piece.AlterationRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlterationPlaceTest {

    @Test
    void every_rule_has_one_place() {
        List<AlterationRule> placed = Stream.of(AlterationPlace.values())
                .flatMap(place -> place.rules().stream())
                .toList();

        assertThat(placed).containsExactlyInAnyOrder(AlterationRule.values());
    }
}
