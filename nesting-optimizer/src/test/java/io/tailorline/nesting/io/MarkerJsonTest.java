package io.tailorline.nesting.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.json.FormatFault;
import io.tailorline.nesting.MarkerMaker;
import io.tailorline.nesting.MarkerResult;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.cloth.Spread;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.pattern.piece.Material;
import java.util.List;
import java.util.regex.Matcher;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkerJsonTest {

    private final Marker marker = marker();

    @Test
    void a_marker_written_and_read_is_the_same_marker() throws FormatFault {
        assertThat(MarkerJson.read(MarkerJson.write(marker))).isEqualTo(marker);
    }

    @Test
    void rings_are_closed_and_whole_numbers_have_no_fraction() {
        String json = MarkerJson.write(marker);

        assertThat(json).startsWith("{\n  \"schema\": \"tailorline/marker/1\",\n  \"unit\": \"mm\",");
        assertThat(json).contains("\"usableWidth\": 1500,");
        assertThat(json).doesNotContain("E-", "E7", "-0,", "\r");
    }

    @Test
    void a_fault_names_the_place_and_what_was_expected() {
        String json = MarkerJson.write(marker).replaceFirst("\"mirrored\": false", "\"mirrored\": \"no\"");

        assertThatThrownBy(() -> MarkerJson.read(json))
                .isInstanceOf(FormatFault.class)
                .hasMessage("marker, $.placements[0].mirrored: \"no\"; expected true or false.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"at\": | [-1e12, 5] | .at: [-1.0E12,5]; expected a point within 10000000 of the origin.",
                "\"at\": | [1, NaN]   | .at[1]: 'NaN'; expected a value in JSON.",
                "\"at\": | [1e999, 1] | a finite number",
                "\"depth\": | 1e12 | .notches[0].depth: 1.0E12; expected at most 1000 mm.",
                "\"angleDeg\": | -9e99 | .angleDeg: -9.0E99; expected between -3600 and 3600 degrees.",
                "\"rotationDeg\": | 1e6 | $.placements[0].rotationDeg: 1000000.0; expected between -3600 and 3600 degrees.",
                "\"length\": | 1e8 | $.length: 1.0E8; expected between 0 and 10000000 mm.",
                "\"efficiency\": | 80 | $.efficiency: 80; expected between 0 and 1.",
            })
    void an_absurd_figure_is_refused_with_its_field(String field, String absurd, String message) {
        String json = MarkerJson.write(marker)
                .replaceFirst(field + " ?(\\[[^\\]]*\\]|[^,\n\\]}]*)", Matcher.quoteReplacement(field + " " + absurd));

        assertThatThrownBy(() -> MarkerJson.read(json))
                .isInstanceOf(FormatFault.class)
                .hasMessageContaining(message);
    }

    @Test
    void what_is_cut_through_two_plies_must_lie_on_two() throws FormatFault {
        String spread = "\"spread\": \"folded\",";
        String json = MarkerJson.write(folded());
        String single = json.replace(spread, "\"spread\": \"single\",");

        assertThat(MarkerJson.read(json)).isEqualTo(folded());
        assertThatThrownBy(() -> MarkerJson.read(json.replace(spread, "")))
                .isInstanceOf(FormatFault.class)
                .hasMessage(
                        "marker, $.fabric.onFold: []; expected no such field without a spread: the cloth lies in one ply.");
        assertThatThrownBy(() -> MarkerJson.read(single))
                .isInstanceOf(FormatFault.class)
                .hasMessageContaining("$.placements[0].copies: ")
                .hasMessageEndingWith("expected 1 copy, as the cloth lies in one ply.");
        assertThatThrownBy(() -> MarkerJson.read(single.replace("\"onFold\": false", "\"onFold\": true")))
                .isInstanceOf(FormatFault.class)
                .hasMessage("marker, $.placements[0].onFold: true; expected false, as the cloth lies in one ply.");
    }

    @Test
    void every_placement_gives_itself() {
        String json = MarkerJson.write(folded());

        assertThatThrownBy(() -> MarkerJson.read(json.replaceFirst("(?s)\"copies\": \\[.*?\\]", "\"copies\": []")))
                .isInstanceOf(FormatFault.class)
                .hasMessage("marker, $.placements[0].copies: []; expected at least 1 copy, the piece itself first.");
        assertThatThrownBy(() -> MarkerJson.read(json.replaceFirst(
                        "(?s)(\"copies\": \\[.*?\"piece\": )\"[^\"]*\"", "$1\"A17/jacket.front/R2\"")))
                .isInstanceOf(FormatFault.class)
                .hasMessageEndingWith("expected at least 1 copy, the piece itself first.");
    }

    @Test
    void a_placement_names_one_copy_of_one_order_and_its_garment() {
        String json = MarkerJson.write(marker);

        assertRefused(json, "\"piece\": \"A17/jacket.front/R\"", "\"piece\": \"front\"")
                .hasMessage("marker, $.placements[0].piece: \"front\"; expected <order>/<piece id>/<copy>,"
                        + " such as 7/jacket.front/L.");
        assertRefused(json, "\"order\": \"A17\"", "\"order\": \"B18\"")
                .hasMessage("marker, $.placements[0].order: \"B18\"; expected \"A17\", as for its piece.");
        assertRefused(json, "\"bundle\": \"A17/jacket\"", "\"bundle\": \"own\"")
                .hasMessage("marker, $.placements[0].bundle: \"own\"; expected \"A17/jacket\", as for its piece.");
        assertRefused(json, "\"garment\": \"jacket\"", "\"garment\": \"coat\"")
                .hasMessage("marker, $.placements[0].garment: \"coat\"; expected one of jacket, trousers, waistcoat.");
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(String json, String sound, String broken) {
        assertThat(json).contains(sound);
        return assertThatThrownBy(() -> MarkerJson.read(json.replaceFirst(sound, broken)))
                .isInstanceOf(FormatFault.class);
    }

    private static Marker folded() {
        MarkerRequest request = new MarkerRequest(
                List.of(SamplePatterns.smallSuit("A17")),
                Material.SHELL,
                Fabric.plain("navy twill", 1500, Nap.TWO_WAY, 2).spread(Spread.of(Spread.Kind.FOLDED)),
                SearchBudget.ofIterations(0));
        return ((MarkerResult.Made) new MarkerMaker().make(request)).marker();
    }

    private static Marker marker() {
        MarkerRequest request = new MarkerRequest(
                List.of(SamplePatterns.smallSuit("A17")),
                Material.SHELL,
                Fabric.plain("navy twill", 1500, Nap.TWO_WAY, 2),
                SearchBudget.ofIterations(0));
        return ((MarkerResult.Made) new MarkerMaker().make(request)).marker();
    }
}
