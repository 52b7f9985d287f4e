package io.tailorline.portal.sales.choice.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.LikelyBody;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.web.view.PageMessages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LookTest {

    private static final PatternEngine ENGINE = new PatternEngine();

    private static final List<String> CLOTHS = List.of("navy-twill", "charcoal-hopsack", "tobacco-flannel");

    private static final Style TWO_PIECE = Style.twoPiece();

    private static final MeasurementSet MAN = LikelyBody.completed(MeasurementSet.symmetric("man", Sex.MALE, Map.of()));

    @Test
    void the_looks_of_the_house_can_be_drafted_and_have_words() throws IOException, FormatFault {
        List<Look> looks = looks(house());

        assertThat(looks).extracting(Look::name).containsExactly("business", "wedding", "dinner", "weekend");
        for (Look look : looks) {
            for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
                assertThat(PageMessages.source().getMessage("look." + look.name(), null, locale))
                        .isNotBlank();
            }
        }
    }

    @Test
    void a_look_that_cannot_be_drafted_is_named_with_its_option_and_what_is_expected() {
        assertThatThrownBy(() -> looks("looks: [{name: odd, options: {jacket.buttons: \"7\"}}]"))
                .hasMessageContaining("'odd'")
                .hasMessageContaining("jacket.buttons")
                .hasMessageContaining("7");
        assertThatThrownBy(() -> looks("looks: [{name: odd, options: {jacket.overlap: 70}}]"))
                .hasMessageContaining("jacket.overlap");
        assertThatThrownBy(() -> looks("looks: [{name: odd, cloth: velvet}]"))
                .hasMessageContaining("velvet")
                .hasMessageContaining("navy-twill");
        assertThatThrownBy(() -> looks("looks: [{name: odd}, {name: odd}]")).hasMessageContaining("a name of its own");
    }

    @Test
    void a_look_sets_what_was_not_chosen_by_hand_and_says_what_it_left() throws IOException, FormatFault {
        Style mine = TWO_PIECE.withOptions(Map.of("jacket.lapel", "notch", "jacket.vents", "1"));

        LookOffer offer = wedding(mine, Set.of("jacket.lapel", "fit"));

        assertThat(offer.left()).containsExactlyInAnyOrder("fit", "jacket.lapel");
        assertThat(offer.suit().style().options())
                .containsEntry("jacket.lapel", "notch")
                .containsEntry("jacket.vents", "2")
                .doesNotContainKey("waistcoat.lapel");
        assertThat(offer.suit().style().fit()).isEqualTo(Style.Fit.REGULAR);
        assertThat(offer.suit().cloth()).isEqualTo("navy-twill");
    }

    @Test
    void what_a_choice_by_hand_takes_the_meaning_of_is_left_too() throws IOException, FormatFault {
        Style mine = TWO_PIECE.withOptions(Map.of("jacket.lapel", "notch"));

        LookOffer offer = offer("dinner", mine, Set.of("jacket.lapel"));

        assertThat(offer.left()).contains("jacket.lapel", "jacket.dinner");
        assertThat(ENGINE.refusals(offer.suit().style(), MAN)).isEmpty();
    }

    @Test
    void what_another_look_had_set_goes_with_it() throws IOException, FormatFault {
        Style dinner = offer("dinner", TWO_PIECE, Set.of()).suit().style();

        Style weekend = offer("weekend", dinner, Set.of()).suit().style();

        assertThat(weekend.options()).doesNotContainKey("jacket.dinner").containsEntry("jacket.pockets", "patch");
        assertThat(ENGINE.refusals(weekend, MAN)).isEmpty();
    }

    @Test
    void a_look_counts_what_is_cut_otherwise_with_it_and_nothing_that_is_so_already() throws IOException, FormatFault {
        LookOffer once = offer("wedding", TWO_PIECE, Set.of());

        assertThat(once.changes())
                .contains("cloth", "fit", "jacket.lapel", "jacket.pockets")
                .doesNotContain("jacket.breastPocket", "jacket.gorgeHeight", "waistcoat.lapel");
        LookOffer twice =
                LookOffer.of(once.look(), once.suit(), Set.of(), new LookOffer.Usual(ENGINE.options(), Map.of()));
        assertThat(twice.changes()).isEmpty();
    }

    @Test
    void what_another_look_had_set_and_goes_is_a_change_too() throws IOException, FormatFault {
        Style dinner = offer("dinner", TWO_PIECE, Set.of()).suit().style();

        assertThat(offer("weekend", dinner, Set.of()).changes()).contains("jacket.dinner", "trousers.braid");
    }

    @Test
    void what_the_house_cuts_by_itself_is_no_change() throws IOException, FormatFault {
        assertThat(offer("wedding", TWO_PIECE, Set.of()).changes()).contains("jacket.pockets");
        assertThat(offer("wedding", TWO_PIECE, Set.of(), Map.of("jacket.pockets", "jet"))
                        .changes())
                .doesNotContain("jacket.pockets");
    }

    private static LookOffer wedding(Style mine, Set<String> byHand) throws IOException, FormatFault {
        return offer("wedding", mine, byHand);
    }

    private static LookOffer offer(String name, Style mine, Set<String> byHand) throws IOException, FormatFault {
        return offer(name, mine, byHand, Map.of());
    }

    private static LookOffer offer(String name, Style mine, Set<String> byHand, Map<String, Object> house)
            throws IOException, FormatFault {
        Look look = looks(house()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return LookOffer.of(
                look,
                new LookOffer.Suit(mine, Sex.MALE, "tobacco-flannel"),
                byHand,
                new LookOffer.Usual(ENGINE.options(), house));
    }

    private static List<Look> looks(String yaml) throws FormatFault {
        return new LookFile(ENGINE, CLOTHS).parse("looks.yaml", yaml);
    }

    private static String house() throws IOException {
        try (InputStream in = Objects.requireNonNull(LookTest.class.getResourceAsStream("/looks/looks.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
