package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.sales.promise.Promise;
import io.tailorline.workflow.production.ChangeRule;
import io.tailorline.workflow.production.ChangeRule.Standing;
import io.tailorline.workflow.production.ChangeUntil;
import io.tailorline.workflow.production.ChangeUntil.Event;
import io.tailorline.workflow.production.ChangeUntil.Part;
import io.tailorline.workflow.production.ClosingPoint;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Houses with decision tables of their own are not misquoted. */
class ChangeWordsTest {

    private static final Promise ANY = new Promise(
            LocalDate.of(2026, 12, 28),
            List.of(),
            LocalDate.of(2026, 12, 28),
            Promise.Certainty.SURE,
            LocalDate.of(2026, 12, 28),
            Optional.empty());

    /** A house that closes each of these parts from this point on, and others at START. */
    private static ChangeRule house(Map<Part, ClosingPoint> closed) {
        return here -> {
            Set<Part> now = EnumSet.allOf(Part.class);
            now.removeIf(part -> !allows(closed, part, here));
            Map<Part, ClosingPoint> closes = new TreeMap<>();
            now.forEach(part -> closes.put(part, closed.getOrDefault(part, ClosingPoint.START)));
            return new ChangeUntil(now, Event.START, Optional.empty(), closes);
        };
    }

    private static boolean allows(Map<Part, ClosingPoint> closed, Part part, Standing here) {
        return closed.get(part) != ClosingPoint.RECEIVED && !here.started();
    }

    private static ChangeWords words(ChangeRule rule) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/sales");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new ChangeWords(rule, messages, () -> {
            throw new AssertionError("Only what the knife ends has a day.");
        });
    }

    private static String open(Map<Part, ClosingPoint> closed, Locale locale) {
        ChangeRule rule = house(closed);
        return words(rule).open(rule.of(Standing.NEW), locale);
    }

    @Test
    void what_is_open_to_the_knife_is_said_in_one() {
        assertThat(open(Map.of(), Locale.ENGLISH))
                .isEqualTo("You can change or cancel your order until the knife starts");
        assertThat(open(Map.of(), Locale.CHINESE)).isEqualTo("动刀之前，您都可以修改或取消订单");
    }

    @Test
    void parts_that_close_apart_are_said_apart_the_first_first() {
        Map<Part, ClosingPoint> house = Map.of(
                Part.MEASURES, ClosingPoint.NESTING,
                Part.STYLE, ClosingPoint.NESTING,
                Part.CLOTH, ClosingPoint.TAILOR_REVIEW);
        assertThat(open(house, Locale.ENGLISH))
                .isEqualTo(
                        "You can change cloth until a tailor looks at its pattern, change measures and style until its"
                                + " pieces are laid on the cloth, and cancel until the knife starts");
        assertThat(words(house(house)).offered(ANY, Locale.ENGLISH)).isEqualTo(open(house, Locale.ENGLISH) + ".");
        assertThat(open(house, Locale.CHINESE)).isEqualTo("样板师查看样板之前可以修改面料，裁片开始排料之前可以修改尺寸和款式，动刀之前可以取消");
    }

    @Test
    void a_part_that_is_never_open_is_not_offered() {
        Map<Part, ClosingPoint> noCancel = Map.of(
                Part.CANCEL, ClosingPoint.RECEIVED,
                Part.MEASURES, ClosingPoint.READY,
                Part.STYLE, ClosingPoint.READY,
                Part.CLOTH, ClosingPoint.READY);
        assertThat(words(house(noCancel)).offered(ANY, Locale.ENGLISH))
                .isEqualTo("You can change it until its table is ready.");
        Map<Part, ClosingPoint> cancelOnly = Map.of(
                Part.MEASURES, ClosingPoint.RECEIVED,
                Part.STYLE, ClosingPoint.RECEIVED,
                Part.CLOTH, ClosingPoint.RECEIVED,
                Part.CANCEL, ClosingPoint.LOADING);
        assertThat(words(house(cancelOnly)).offered(ANY, Locale.ENGLISH))
                .startsWith("You can cancel it until its cloth is put on the table.");
        assertThat(open(cancelOnly, Locale.ENGLISH))
                .isEqualTo("You can cancel your order until its cloth is put on the table");
    }

    @Test
    void only_what_the_knife_ends_is_told_with_the_hour_of_the_knife() {
        ChangeRule early = house(Map.of(Part.CANCEL, ClosingPoint.NESTING));
        assertThat(words(early).endsAtTheKnife(early.of(Standing.NEW))).isFalse();
        ChangeRule usual = house(Map.of());
        assertThat(words(usual).endsAtTheKnife(usual.of(Standing.NEW))).isTrue();
    }

    @Test
    void every_point_before_the_knife_has_words_in_both_languages() {
        for (ClosingPoint point : EnumSet.range(ClosingPoint.TAILOR_REVIEW, ClosingPoint.START)) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                assertThat(open(Map.of(Part.STYLE, point), locale))
                        .as("%s", point)
                        .isNotBlank();
            }
        }
    }
}
