package io.tailorline.portal.sales.choice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.StyleOption;
import io.tailorline.portal.web.view.PageMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.MessageSource;

/** An option that comes into the engine without a group or a word fails here, by its name. */
class EveryOptionTest {

    private static final MessageSource WORDS = PageMessages.source();

    static List<StyleOption> options() {
        return new PatternEngine().options();
    }

    @ParameterizedTest
    @MethodSource("options")
    void an_option_is_in_one_group(StyleOption option) {
        assertThat(Stream.of(ChoiceGroup.values()).filter(group -> group.holds(option)))
                .as("groups of %s: ChoiceGroup", option.name())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("options")
    void an_option_and_its_values_have_a_name_and_a_sentence_in_both_languages(StyleOption option) {
        List<String> missing = new ArrayList<>();
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            require(missing, locale, "choice." + option.name(), "option." + option.name());
            if (!(option instanceof ChoiceOption choice)) {
                require(missing, locale, "choice." + option.name() + ".about");
                continue;
            }
            for (String value : choice.values()) {
                String of = option.name() + "." + value;
                require(missing, locale, "choice." + of, "option." + of);
                require(missing, locale, "choice." + of + ".about");
            }
        }
        assertThat(missing).as("messages of %s", option.name()).isEmpty();
    }

    /** One of the codes has words in this language itself, not those of another. */
    private static void require(List<String> missing, Locale locale, String... codes) {
        boolean isThere = Stream.of(codes)
                .map(code -> String.valueOf(WORDS.getMessage(code, null, "", locale)))
                .anyMatch(text -> !text.isBlank() && isOf(locale, text));
        if (!isThere) {
            missing.add(String.join(" or ", codes) + " (" + locale + ")");
        }
    }

    private static boolean isOf(Locale locale, String text) {
        boolean hasHan =
                text.codePoints().anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN);
        return hasHan == locale.equals(Locale.CHINESE);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void a_group_has_a_title_and_names_options_that_there_are(ChoiceGroup group) {
        List<String> known = options().stream().map(StyleOption::name).toList();
        assertThat(known).containsAll(group.first()).containsAll(group.finer());
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            assertThat(WORDS.getMessage("choice.group." + group.word(), null, locale))
                    .isNotBlank();
        }
        assertThat(group.first()).as("options of %s seen at once", group.word()).hasSizeLessThanOrEqualTo(3);
    }

    static ChoiceGroup[] groups() {
        return ChoiceGroup.values();
    }
}
