package io.tailorline.portal.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Choice;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Word;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class NoticeTextsTest {

    private final NoticeTexts notices = new NoticeTexts(words());

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    @Test
    void options_and_the_fit_have_the_values_of_the_form() {
        Notice lapel = Notice.of("order.choice", Word.option("jacket.lapel"), new Choice("jacket.lapel", "peak"));
        assertThat(notices.of(lapel, Sex.MALE, Locale.SIMPLIFIED_CHINESE)).isEqualTo("驳头 戗驳头");
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
}
