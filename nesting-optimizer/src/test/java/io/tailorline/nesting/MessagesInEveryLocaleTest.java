package io.tailorline.nesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.cloth.Spread;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In Egypt whole numbers are formatted with digits of their own: what is said must not depend on where it is said. */
class MessagesInEveryLocaleTest {

    private static final Pattern ONCE = Slabs.order("A", Slabs.jacket(400, 300));

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void abroad() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        assertThat("%d".formatted(2)).isNotEqualTo("2");
    }

    @AfterEach
    void home() {
        Locale.setDefault(before);
    }

    @Test
    void a_refusal_counts_in_plain_digits() {
        MarkerResult result = make(Spread.of(Spread.Kind.FOLDED).withoutSurplus());

        assertThat(((MarkerResult.Rejected) result).message()).contains("(1 in all)");
    }

    @Test
    void a_check_counts_in_plain_digits() {
        Marker single = ((MarkerResult.Made) make(Spread.SINGLE)).marker();
        Fabric folded = single.fabric().spread(Spread.of(Spread.Kind.FOLDED));
        Marker broken = new Marker(folded, single.length(), single.efficiency(), single.placements());

        assertThat(MarkerCheck.check(broken, List.of(ONCE)).failures().toString())
                .contains("itself first, 2 in all");
    }

    private static MarkerResult make(Spread spread) {
        Fabric cloth = Fabric.plain("serge", 1500, Nap.TWO_WAY, 2).spread(spread);
        return new MarkerMaker()
                .make(new MarkerRequest(List.of(ONCE), Material.SHELL, cloth, SearchBudget.ofIterations(5)));
    }
}
