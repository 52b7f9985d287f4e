package io.tailorline.portal.sales.choice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.StyleOption;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclaredOptionTest {

    private static StyleOption option(String name) {
        return new PatternEngine()
                .options().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    /** Settings may write the word as a number. */
    @Test
    void what_is_usual_is_what_the_house_cuts() {
        StyleOption vents = option("jacket.vents");

        assertThat(DeclaredOption.of(vents, false, Map.of()).usual()).containsEntry("male", vents.usual(Sex.MALE));
        for (Object two : new Object[] {"2", 2.0}) {
            assertThat(DeclaredOption.of(vents, false, Map.of("jacket.vents", two))
                            .usual())
                    .isEqualTo(Map.of("male", "2", "female", "2"));
        }
        assertThat(DeclaredOption.of(option("trousers.hem"), true, Map.of("trousers.hem", 400.0)))
                .returns(Map.of("male", 400.0, "female", 400.0), DeclaredOption::usual)
                .returns(false, DeclaredOption::unsaid);
    }
}
