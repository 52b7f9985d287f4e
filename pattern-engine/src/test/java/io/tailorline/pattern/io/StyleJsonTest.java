package io.tailorline.pattern.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import org.junit.jupiter.api.Test;

class StyleJsonTest {

    @Test
    void what_is_left_out_is_a_two_piece_suit_in_regular_fit() throws FormatFault {
        assertThat(StyleJson.parse("style.json", "{}")).isEqualTo(Style.twoPiece());
    }

    @Test
    void a_style_read_back_is_the_style_written() throws FormatFault {
        Style style = StyleJson.parse("style.json", """
                {"fit":"comfort","garments":["trousers"],"options":{"trousers.hem":400,"turnUps":true,"thread":"navy"},
                 "alterations":[{"rule":"seat","side":"left","amount":10}]}
                """);

        assertThat(style.fit()).isEqualTo(Style.Fit.COMFORT);
        assertThat(style.garments()).containsExactly(Garment.TROUSERS);
        assertThat(style.options()).containsEntry("trousers.hem", 400.0).containsEntry("turnUps", true);
        assertThat(style.alterations()).containsExactly(new Style.Alteration("seat", Side.LEFT, 10));
        assertThat(StyleJson.parse("again", StyleJson.text(style))).isEqualTo(style);
    }

    @Test
    void an_unknown_fit_is_named_with_what_is_allowed() {
        assertThatThrownBy(() -> StyleJson.parse("style.json", "{\"fit\":\"baggy\"}"))
                .hasMessage("style.json, $.fit: \"baggy\"; expected one of slim, regular, comfort.");
    }

    @Test
    void an_unknown_garment_is_named_by_its_place() {
        assertThatThrownBy(() -> StyleJson.parse("style.json", "{\"garments\":[\"jacket\",\"cape\"]}"))
                .hasMessage("style.json, $.garments[1]: \"cape\"; expected one of jacket, trousers, waistcoat.");
    }

    @Test
    void an_unknown_field_is_a_fault() {
        assertThatThrownBy(() -> StyleJson.parse("style.json", "{\"colour\":\"blue\"}"))
                .hasMessageContaining(
                        "$.colour: \"blue\"; expected a known field: fit, garments, options, alterations, corrections, house.");
    }
}
