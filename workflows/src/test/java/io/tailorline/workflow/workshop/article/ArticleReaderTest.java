package io.tailorline.workflow.workshop.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.workshop.Article;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with an article is told all at once, each with field, value and what was expected. */
class ArticleReaderTest {

    private static final SeedCatalogue SEED = SeedCatalogue.ofTheProgram();

    private final ArticleReader reader =
            new ArticleReader(new ArticleLimits(1800, Map.of(Material.SHELL, 453.2, Material.FELT, 120.0)));

    private static Map<String, String> stripe() {
        Map<String, String> typed = new HashMap<>(ArticleTexts.of(SEED.articles().stream()
                .filter(article -> article.id().equals("navy-chalk-stripe"))
                .findFirst()
                .orElseThrow()));
        typed.put("offset", "0");
        return typed;
    }

    @Test
    void an_article_that_is_written_is_read_again() {
        for (Article article : SEED.articles()) {
            assertThat(reader.read(ArticleTexts.of(article)).article()).contains(article);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id|Navy Twill|article-id|Navy Twill|1 to 40 small letters, digits and hyphens",
                "kind|suiting|article-word|suiting|shell, contrast, lining, fusible, pocketing, canvas, felt, trim",
                "nameEn||article-text||1 to 120 characters on one line",
                "colour|navy|article-colour|navy|#RRGGBB",
                "usableWidth||article-missing||a width in mm",
                "usableWidth|1.500,5|article-comma|1.500,5|1500.5",
                "usableWidth|wide|article-number|wide|a number mm",
                "usableWidth|-1500|article-range|-1500 mm|0 to 5000 mm",
                "usableWidth|15000|article-range|15000 mm|0 to 5000 mm",
                "usableWidth|300|article-narrow|300 mm|at least 454 mm",
                "usableWidth|1900|article-wide|1900 mm|at most 1800 mm",
                "weight|-1|article-range|-1 g/m²|0 to 1500 g/m²",
                "nap|both|article-word|both|one-way, two-way",
                "weftRepeat||article-stripe||1 to 1000 mm",
                "weftRepeat|0.5|article-range|0.5 mm|1 to 1000 mm",
                "offset|18|article-range|18 mm|0 mm to less than the repeat, 18 mm",
                "offset|-2|article-range|-2 mm|0 mm to less than the repeat, 18 mm",
                "offsetAlong|5|article-stripe|0|1 to 1000 mm",
                "lineColour||article-colour||#RRGGBB",
                "shrinkageWarp|40|article-range|40 %|0 to 15 %",
                "pricePerMetre|160.005|article-range|160.005 CNY|2 decimals",
                "pricePerMetre|-3|article-range|-3 CNY|0 to 100000 CNY",
                "currency|YUAN|article-currency|YUAN|ISO 4217: CNY, EUR, …",
                "leadTimeDays|2.5|article-range|2.5|whole days",
                "fibres|wool 97; elastane 2|article-fibres-sum|99 %|100 %",
                "fibres|wool 97,5; elastane 2.5|article-comma|wool 97,5|wool 98; elastane 2",
                "fibres|wool|article-fibre|wool|wool 98; elastane 2",
                "fibres|wool 50; wool 50|article-fibre|wool 50|wool 98; elastane 2",
                "drying||article-word||tumble-dry, tumble-dry-low, line-dry, line-dry-in-shade, drip-dry, drip-dry-in-shade, flat-dry, flat-dry-in-shade, do-not-tumble-dry",
                "origin|XX|article-country|XX|ISO 3166: CN, GB, IT, …",
                "origin|cn|article-country|cn|ISO 3166: CN, GB, IT, …",
                "markerRules|maybe|article-word|maybe|true, false",
            })
    void a_fault_tells_field_value_and_what_was_expected(
            String field, String value, String code, String told, String limit) {
        Map<String, String> typed = stripe();
        typed.put(field, value == null ? "" : value);

        ArticleReader.Reading reading = reader.read(typed);

        assertThat(reading.article()).isEmpty();
        assertThat(reading.faults())
                .extracting(ArticleFault::code, ArticleFault::value, ArticleFault::limit)
                .containsExactly(tuple(code, told == null ? "" : told, limit));
    }

    /** A start line and a colour of lines lack the same repeat. */
    @Test
    void a_stripe_without_a_repeat_is_told_once() {
        Map<String, String> typed = stripe();
        typed.putAll(Map.of("weftRepeat", "", "offset", "9", "lineColour", "#ffffff"));
        assertThat(reader.read(typed).faults())
                .extracting(ArticleFault::code, ArticleFault::field)
                .containsExactly(tuple("article-stripe", "weftRepeat"));
    }

    @Test
    void all_faults_are_told_at_once() {
        Map<String, String> typed = stripe();
        typed.putAll(Map.of("id", "", "weight", "x", "origin", "Atlantis", "fibres", "wool 99"));

        assertThat(reader.read(typed).faults())
                .extracting(ArticleFault::field)
                .containsExactlyInAnyOrder("id", "weight", "origin", "fibres");
    }

    @Test
    void care_symbols_are_all_unknown_or_all_known_and_trims_have_no_width() {
        Map<String, String> typed = stripe();
        List.of("washing", "bleaching", "drying", "ironing", "professionalCare").forEach(word -> typed.put(word, ""));
        assertThat(reader.read(typed).article().orElseThrow().label().care()).isEmpty();

        typed.putAll(Map.of("kind", "trim", "usableWidth", ""));
        assertThat(reader.read(typed).article().orElseThrow().usableWidth()).isZero();
    }

    /** A repeat of zero is none: so the planner may write it. */
    @Test
    void a_repeat_of_zero_is_plain_cloth() {
        Map<String, String> typed = stripe();
        typed.putAll(Map.of("weftRepeat", "0", "warpRepeat", "0", "offset", "0", "lineColour", ""));
        assertThat(reader.read(typed).article().orElseThrow().pattern()).isEmpty();
    }

    @Test
    void the_widest_pieces_are_those_of_a_drafted_suit() {
        Map<Material, Double> widest = WidestPieces.of(new PatternEngine());

        assertThat(widest.get(Material.SHELL)).isBetween(380.0, 700.0);
        assertThat(widest).containsKeys(Material.LINING, Material.FUSIBLE, Material.POCKETING);
        assertThat(SEED.articles())
                .allSatisfy(article -> assertThat(article.kind()
                                .material()
                                .map(material -> widest.getOrDefault(material, 0.0))
                                .orElse(0.0))
                        .as(article.id())
                        .isLessThanOrEqualTo(article.usableWidth()));
    }
}
