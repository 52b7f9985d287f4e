package io.tailorline.portal.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.EntryError;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.FlagOption;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.StyleOption;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the engine declares has a name in both languages; what is new to the bundles still has one. */
class StyleWordsTest {

    private final ResourceBundleMessageSource messages = PageMessages.source();
    private final StyleWords words = new StyleWords(messages);

    static Stream<StyleOption> options() {
        return new PatternEngine().options().stream();
    }

    @ParameterizedTest
    @MethodSource("options")
    void every_option_and_value_is_named_in_both_languages(StyleOption option) {
        isNamed("option." + option.name());
        if (option instanceof ChoiceOption choice) {
            choice.values().forEach(value -> isNamed("option." + option.name() + "." + value));
        }
    }

    @ParameterizedTest
    @EnumSource(AlterationRule.class)
    void every_alteration_is_named_in_both_languages(AlterationRule rule) {
        isNamed("alteration." + rule.word());
        isNamed("alteration." + rule.word() + ".more");
        if (rule.least() < 0) {
            isNamed("alteration." + rule.word() + ".less");
        }
    }

    @ParameterizedTest
    @EnumSource(EntryError.class)
    void every_entry_error_is_named_in_both_languages(EntryError error) {
        isNamed(error.named().key());
    }

    @ParameterizedTest
    @EnumSource(Garment.class)
    void every_garment_is_named_in_both_languages(Garment garment) {
        isNamed("garment." + garment.word());
    }

    @Test
    void nothing_is_worded_both_by_the_pages_and_by_the_engine() {
        for (String pages : PageMessages.PAGES) {
            assertThat(ResourceBundle.getBundle(pages, Locale.ROOT).keySet())
                    .doesNotContainAnyElementsOf(ResourceBundle.getBundle(PageMessages.NOTICES, Locale.ROOT)
                            .keySet());
        }
    }

    private void isNamed(String key) {
        assertThat(messages.getMessage(key, null, "", Locale.ENGLISH)).as(key).isNotEmpty();
        assertThat(messages.getMessage(key, null, "", Locale.CHINESE)).as(key).matches(".*\\p{IsHan}.*");
    }

    @Test
    void an_option_that_the_bundles_do_not_know_is_named_as_it_is_declared() {
        StyleOption option = FlagOption.of(Garment.JACKET, "jacket.cape", "a cape over the shoulders", false);

        assertThat(words.option(option, Locale.CHINESE)).isEqualTo("a cape over the shoulders");
        assertThat(words.value(option, "long", Locale.ENGLISH)).isEqualTo("long");
    }
}
