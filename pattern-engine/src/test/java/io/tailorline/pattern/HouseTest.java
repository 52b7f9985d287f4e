package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.io.HouseJson;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.House;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings of a shop change what is drafted, and stay with the order. */
class HouseTest {

    private static final String SETTINGS = """
            {"name": "Row & Sons", "version": 3,
             "ease": [{"girth": "jacket.chest", "slim": 90, "regular": 125, "comfort": 165},
                      {"girth": "trousers.waist", "slim": 5, "regular": 14, "comfort": 22}],
             "allowances": [{"piece": "jacket.back", "edge": "*", "mm": 20},
                            {"piece": "jacket.back", "edge": "hem", "mm": 50}],
             "options": {"trousers.hem": 400, "waistcoat.lapel": "peak"},
             "alterations": [{"rule": "sleeveLength", "side": "both", "amount": 5},
                             {"rule": "stooped", "side": "both", "amount": 5}]}
            """;

    private final PatternEngine engine = new PatternEngine();
    private final MeasurementSet body = AverageMan.body();

    @Test
    void ease_is_that_of_the_house_where_it_sets_one() throws FormatFault {
        Pattern own = drafted(Style.twoPiece());
        Pattern house = drafted(Style.twoPiece().of(settings()));

        assertThat(ease(own, "chest")).isEqualTo(110);
        assertThat(ease(house, "chest")).isEqualTo(125);
        assertThat(finished(house, "chest") - finished(own, "chest")).isCloseTo(15, within(0.1));
        assertThat(finished(house, "trouserWaist") - finished(own, "trouserWaist"))
                .isCloseTo(4, within(0.1));
        assertThat(finished(house, "seat")).isEqualTo(finished(own, "seat"));
    }

    @Test
    void an_option_of_the_house_is_cut_also_where_it_needs_another_one_of_the_house() {
        Map<String, Object> options = Map.of("trousers.gurkhaWidth", 70.0, "trousers.waistband", "gurkha");
        House house = new House("h", 1, List.of(), List.of(), options, List.of());

        assertThat(house.cuts(Style.twoPiece(), engine.options(), Sex.MALE).options())
                .containsAllEntriesOf(options);
    }

    @Test
    void edges_have_the_allowance_of_the_house_and_the_seam_line_stays() throws FormatFault {
        Style cuts = Style.twoPiece().of(new House("h", 1, List.of(), settings().allowances(), Map.of(), List.of()));
        Piece own = piece(drafted(Style.twoPiece()), "jacket.back");
        Pattern house = drafted(cuts);
        Piece back = piece(house, "jacket.back");

        assertThat(back.edges())
                .extracting(Edge::line)
                .isEqualTo(own.edges().stream().map(Edge::line).toList());
        assertThat(back.edges())
                .allSatisfy(edge -> assertThat(edge.allowance().least())
                        .isEqualTo(edge.name().equals("hem") ? 50 : 20));
        assertThat(back.cutLine().signedArea()).isGreaterThan(own.cutLine().signedArea());
        assertThat(piece(house, "jacket.front").edges())
                .isEqualTo(piece(drafted(Style.twoPiece()), "jacket.front").edges());
        assertThat(Certificate.of(house).broken()).isEmpty();
    }

    /** A waistcoat is not ordered, its lapel is left aside; the stoop is the order's own. */
    @Test
    void an_order_begins_with_what_the_house_usually_does_and_keeps_its_own() throws FormatFault {
        Style asked = Style.twoPiece().withAlterations(List.of(new Style.Alteration("stooped", Side.BOTH, 10)));

        Style cut = settings().cuts(asked, engine.options(), Sex.MALE);

        assertThat(cut.options()).isEqualTo(Map.of("trousers.hem", 400.0));
        assertThat(cut.alterations())
                .extracting(Style.Alteration::rule, Style.Alteration::amount)
                .containsExactly(tuple("stooped", 10.0), tuple("sleeveLength", 5.0));
        assertThat(settings()
                        .cuts(asked.withOptions(Map.of("trousers.hem", 380.0)), engine.options(), Sex.MALE)
                        .options())
                .isEqualTo(Map.of("trousers.hem", 380.0));
    }

    @Test
    void the_pattern_keeps_the_settings_that_it_was_drafted_with() throws FormatFault {
        Pattern house = drafted(Style.twoPiece().of(settings()));

        Pattern read = PatternJson.parse("pattern", PatternJson.text(house));

        assertThat(read.style().house()).contains(settings());
        assertThat(HouseJson.parse("house", HouseJson.text(settings()))).isEqualTo(settings());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"version": 1}                                                      | name
            {"name": "a", "version": 0}                                         | at least 1
            {"name": "a", "version": 1, "eases": []}                            | Maybe 'ease'.
            {"name": "a", "version": 1, "ease": [{"girth": "jacket.hip", "slim": 1, "regular": 2, "comfort": 3}]} | jacket.seat
            {"name": "a", "version": 1, "ease": [{"girth": "jacket.chest", "slim": 10, "regular": 90, "comfort": 99}]} | between 60 and 200 mm
            {"name": "a", "version": 1, "ease": [{"girth": "jacket.chest", "slim": 90, "regular": 90, "comfort": 99}]} | more than 90.0 mm
            {"name": "a", "version": 1, "allowances": [{"piece": "jacket.back", "edge": "hem", "mm": 200}]} | between 5 and 80 mm
            """)
    void what_cannot_be_cut_is_refused_with_what_is_expected(String json, String expected) {
        assertThatThrownBy(() -> HouseJson.parse("house", json)).hasMessageContaining(expected);
    }

    private static House settings() throws FormatFault {
        return HouseJson.parse("house", SETTINGS);
    }

    private Pattern drafted(Style style) {
        return ((DraftResult.Drafted) engine.draft("A", style, body)).pattern();
    }

    private static Piece piece(Pattern pattern, String id) {
        return pattern.pieces().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static double ease(Pattern pattern, String girth) {
        return pattern.girths().stream()
                .filter(each -> each.name().equals(girth))
                .findFirst()
                .orElseThrow()
                .ease();
    }

    private static double finished(Pattern pattern, String girth) {
        return pattern.girths().stream()
                .filter(each -> each.name().equals(girth))
                .findFirst()
                .orElseThrow()
                .finished();
    }
}
