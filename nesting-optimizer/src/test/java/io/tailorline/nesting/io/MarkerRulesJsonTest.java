package io.tailorline.nesting.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.json.FormatFault;
import io.tailorline.nesting.rules.Block;
import io.tailorline.nesting.rules.BundleDirection;
import io.tailorline.nesting.rules.BundleRule;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.MatchRule;
import io.tailorline.nesting.rules.PieceRule;
import io.tailorline.nesting.rules.PieceRule.Heading;
import io.tailorline.nesting.rules.Tilt;
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
               {"piece": "*.facing", "block": 4, "tolerates": 2, "direction": "with", "matched": false, "alike": true}],
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
                            .matched(false)
                            .alike(true)),
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
    void every_rule_is_read() throws FormatFault {
        assertThat(MarkerRulesJson.read(ALL)).isEqualTo(RULES);
    }

    @Test
    void what_is_written_is_read_again() throws FormatFault {
        assertThat(MarkerRulesJson.read(MarkerRulesJson.write(RULES))).isEqualTo(RULES);
        assertThat(MarkerRulesJson.read("{}")).isEqualTo(MarkerRules.none());
    }

    @ParameterizedTest
    @ValueSource(doubles = {100 / 3.0, 1e-4, 12.3456789, 999_999})
    void a_block_in_per_cent_is_read_as_it_is_written(double perCent) throws FormatFault {
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
                "{\"peaces\":[]} | $.peaces: []; expected a known field: schema, grades",
                "{\"pieces\":[{}]} | $.pieces[0].piece: missing; expected text",
                "{\"pieces\":[{\"piece\":\"*\",\"tiltDeg\":1,\"tiltMm\":1}]} | tiltMm: 1; expected either tiltDeg or tiltMm",
                "{\"pieces\":[{\"piece\":\"*\",\"tiltDeg\":-1}]} | tiltDeg: -1; expected between 0 and 45 degrees",
                "{\"pieces\":[{\"piece\":\"*\",\"tiltDeg\":50}]} | tiltDeg: 50; expected between 0 and 45 degrees",
                "{\"pieces\":[{\"piece\":\"*\",\"gap\":-1}]} | gap: -1; expected between 0 and 1000 mm",
                "{\"pieces\":[{\"piece\":\"*\",\"gap\":1e300}]} | expected between 0 and 1000 mm",
                "{\"pieces\":[{\"piece\":\"*\",\"block\":1e300}]} | expected between 0 and 1000 mm",
                "{\"pieces\":[{\"piece\":\"*\",\"block\":\"5\"}]} | block: \"5\"; expected mm, or per cent",
                "{\"pieces\":[{\"piece\":\"*\",\"direction\":\"up\"}]} | expected one of with, either, bundle",
                "{\"matches\":[{\"match\":\"*\",\"x\":\"equal\"}]} | expected one of same, none, {\"relative\": mm}",
                "{\"matches\":[{\"match\":\"*\",\"to\":\"floor\"}]} | expected one of pieces, cloth",
                "{\"bundleDirection\":90} | $.bundleDirection: 90; expected one of 0, 180, free",
                "{\"bundles\":[{\"bundle\":\"*\",\"within\":0}]} | within: 0; expected more than 0 mm",
                "{\"grades\":[\"A\",\"A\"]} | expected grades of which each is named once",
                "{\"schema\":\"other\"} | expected \"tailorline/marker-rules/1\"",
                "[] | expected an object"
            })
    void a_slip_is_refused_with_its_place_value_and_what_was_expected(String json, String message) {
        assertThatThrownBy(() -> MarkerRulesJson.read(json))
                .isInstanceOf(FormatFault.class)
                .hasMessageContaining(message);
    }
}
