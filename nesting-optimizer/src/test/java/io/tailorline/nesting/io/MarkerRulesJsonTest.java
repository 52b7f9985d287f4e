package io.tailorline.nesting.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.nesting.marker.Block;
import io.tailorline.nesting.marker.BundleDirection;
import io.tailorline.nesting.marker.BundleRule;
import io.tailorline.nesting.marker.MarkerRules;
import io.tailorline.nesting.marker.MatchRule;
import io.tailorline.nesting.marker.PieceRule;
import io.tailorline.nesting.marker.PieceRule.Heading;
import io.tailorline.nesting.marker.Tilt;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerRulesJsonTest {

    private static final String ALL = """
            {"grades": ["A", 2, "C"],
             "bundleDirection": "free",
             "pieces": [
               {"piece": "*", "tiltDeg": 1.5, "gap": 3},
               {"piece": "*.jet", "tiltMm": {"clockwise": 3}, "block": {"hem": 10, "low": "50%"}},
               {"piece": "*.facing", "block": 4, "tolerates": 2, "direction": "with", "matched": false}],
             "matches": [
               {"match": "jacket.centreBack", "to": "cloth", "x": "none", "y": {"relative": 2.5}},
               {"match": "trousers.*", "y": "none", "rank": 3}],
             "bundles": [{"bundle": "*/jacket", "direction": 180, "within": 1500}]}
            """;

    private static final MarkerRules RULES = new MarkerRules(
            List.of(
                    PieceRule.of("*").withTilt(Tilt.degrees(1.5)).withGap(3),
                    PieceRule.of("*.jet")
                            .withTilt(new Tilt(3, 0, Tilt.Measure.MM_OVER_THE_LENGTH))
                            .withBlock(new Block(
                                    Block.Amount.mm(0),
                                    Block.Amount.mm(10),
                                    Block.Amount.perCent(50),
                                    Block.Amount.mm(0))),
                    PieceRule.of("*.facing")
                            .withBlock(Block.of(4, 4, 4, 4))
                            .tolerating("2")
                            .heading(Heading.WITH)
                            .matched(false)),
            List.of(
                    MatchRule.same("jacket.centreBack")
                            .toCloth()
                            .along(MatchRule.Axis.NONE)
                            .across(MatchRule.Axis.relative(2.5)),
                    MatchRule.same("trousers.*").across(MatchRule.Axis.NONE).ranked(3)),
            List.of(
                    BundleRule.of("*").withDirection(BundleDirection.FREE),
                    BundleRule.of("*/jacket")
                            .withDirection(BundleDirection.REVERSED)
                            .within(1500)),
            List.of("A", "2", "C"));

    @Test
    void every_rule_is_read() throws FileFault {
        assertThat(MarkerRulesJson.read(ALL)).isEqualTo(RULES);
    }

    @Test
    void what_is_written_is_read_again() throws FileFault {
        assertThat(MarkerRulesJson.read(MarkerRulesJson.write(RULES))).isEqualTo(RULES);
        assertThat(MarkerRulesJson.read("{}")).isEqualTo(MarkerRules.none());
    }

    @ParameterizedTest
    @ValueSource(doubles = {100 / 3.0, 1e-4, 12.3456789, 999_999})
    void a_block_in_per_cent_is_read_as_it_is_written(double perCent) throws FileFault {
        Block.Amount amount = Block.Amount.perCent(perCent);
        MarkerRules rules = new MarkerRules(
                List.of(PieceRule.of("*").withBlock(new Block(amount, amount, amount, amount))),
                List.of(),
                List.of(),
                List.of());

        assertThat(MarkerRulesJson.read(MarkerRulesJson.write(rules))).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"peaces\":[]} | $.peaces is not known; expected one of schema, grades",
                "{\"pieces\":[{}]} | $.pieces[0].piece is missing",
                "{\"pieces\":[{\"piece\":\"*\",\"tiltDeg\":1,\"tiltMm\":1}]} | tiltMm (1) must be left out, or tiltDeg",
                "{\"pieces\":[{\"piece\":\"*\",\"tiltDeg\":-1}]} | tiltDeg (-1) must be at least 0 degrees",
                "{\"pieces\":[{\"piece\":\"*\",\"tiltDeg\":50}]} | tiltDeg (50) must be at most 45.0 degrees",
                "{\"pieces\":[{\"piece\":\"*\",\"gap\":-1}]} | gap (-1) must be between 0 and 1000 mm",
                "{\"pieces\":[{\"piece\":\"*\",\"gap\":1e300}]} | must be between 0 and 1000 mm",
                "{\"pieces\":[{\"piece\":\"*\",\"block\":1e300}]} | must be between 0 and 1000 mm",
                "{\"pieces\":[{\"piece\":\"*\",\"block\":\"5\"}]} | block (\"5\") must be mm, or per cent",
                "{\"pieces\":[{\"piece\":\"*\",\"direction\":\"up\"}]} | must be 'with', 'either' or 'bundle'",
                "{\"matches\":[{\"match\":\"*\",\"x\":\"equal\"}]} | must be 'same', 'none' or {\"relative\": mm}",
                "{\"matches\":[{\"match\":\"*\",\"to\":\"floor\"}]} | must be 'pieces' or 'cloth'",
                "{\"bundleDirection\":90} | $.bundleDirection (90) must be 0, 180 or 'free'",
                "{\"bundles\":[{\"bundle\":\"*\",\"within\":0}]} | within (0) must be more than 0 mm",
                "{\"grades\":[\"A\",\"A\"]} | must be grades of which each is named once",
                "{\"schema\":\"other\"} | must be 'tailorline/lay-rules/1'",
                "[] | must be an object"
            })
    void a_slip_is_refused_with_its_place_value_and_what_was_expected(String json, String message) {
        assertThatThrownBy(() -> MarkerRulesJson.read(json))
                .isInstanceOf(FileFault.class)
                .hasMessageContaining(message);
    }
}
