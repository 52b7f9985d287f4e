package io.tailorline.portal.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Choice;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeTextsTest {

    private final NoticeTexts notices = new NoticeTexts(PageMessages.source());

    @Test
    void options_and_the_fit_have_the_values_of_the_form() {
        Notice lapel = Notice.of("order.choice", Word.option("jacket.lapel"), new Choice("jacket.lapel", "peak"));
        assertThat(notices.of(lapel, Sex.MALE, Locale.SIMPLIFIED_CHINESE)).isEqualTo("驳头 戗驳领");
        Notice fit = Notice.of("order.choice", new Word("style.fit"), new Choice("fit", "slim"));
        assertThat(notices.of(fit, Sex.MALE, Locale.SIMPLIFIED_CHINESE)).isEqualTo("合体度 修身");
        assertThat(notices.of(
                        Notice.of("order.choice", new Word("side.left"), new Choice("trousers.turnUp", "true")),
                        Sex.MALE,
                        Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("左侧 是");
    }

    @Test
    void measurements_have_the_names_of_the_form_for_this_sex() {
        Notice chest = Notice.of("order.choice", Word.measure("chestGirth"), Quantity.mm(940));
        assertThat(notices.of(chest, Sex.FEMALE, Locale.ENGLISH)).isEqualTo("Bust 940\u00a0mm");
        assertThat(notices.of(chest, Sex.MALE, Locale.ENGLISH)).isEqualTo("Chest 940\u00a0mm");
        Notice waist = Notice.of("order.choice", Word.measure("waistGirth"), Quantity.mm(740));
        assertThat(notices.of(waist, Sex.FEMALE, Locale.ENGLISH))
                .isEqualTo(notices.of(waist, Sex.MALE, Locale.ENGLISH));
    }

    static Stream<StyleOption> options() {
        return new PatternEngine().options().stream();
    }

    @ParameterizedTest
    @MethodSource("options")
    void a_value_that_an_option_does_not_have_is_told_without_a_word_of_another_language(StyleOption option) {
        assertThat(told(option.name(), "?")).endsWith("。").doesNotContainPattern("[a-z]");
    }

    @Test
    void an_unknown_option_is_told_with_the_names_of_the_known_ones() {
        assertThat(told("?", "?")).startsWith("没有选项“?”").contains("、驳头、").doesNotContainPattern("[a-z]");
    }

    private String told(String option, Object value) {
        MeasurementSet body = MeasurementSet.symmetric("average", Sex.MALE, Map.of());
        Style style = new Style(Style.Fit.REGULAR, Set.of(Garment.values()), Map.of(option, value), List.of());
        Notice notice = new PatternEngine()
                .refusals(style, body).stream()
                        .filter(reason -> reason.where().equals("style.options." + option))
                        .findFirst()
                        .orElseThrow()
                        .notice();
        return notices.of(notice, Sex.MALE, Locale.SIMPLIFIED_CHINESE);
    }
}
