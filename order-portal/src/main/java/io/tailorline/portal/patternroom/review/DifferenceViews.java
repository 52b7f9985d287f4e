package io.tailorline.portal.patternroom.review;

import io.tailorline.pattern.CorrectionNotes;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Side;
import io.tailorline.portal.web.view.Millimetres;
import io.tailorline.portal.web.view.NoticeTexts;
import io.tailorline.portal.web.view.StyleWords;
import io.tailorline.workflow.patternroom.VersionDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What differs between two versions of an order, in a reader's language. */
@Component
class DifferenceViews {

    private static final double MM_PER_CM = 10;

    private final StyleWords style;
    private final NoticeTexts notices;
    private final MessageSource words;

    DifferenceViews(StyleWords style, NoticeTexts notices, MessageSource words) {
        this.style = style;
        this.notices = notices;
        this.words = words;
    }

    /**
     * One thing that differs.
     *
     * @param what rule of an alteration, piece of a correction by hand, or name of a measurement
     * @param side {@code both}, {@code left} or {@code right}
     * @param before in {@code unit}, a correction in words; empty where there was none
     * @param after in {@code unit}; empty where there is none
     * @param unit of the engine: mm, kg, deg; empty for a correction
     * @param text all of it in the reader's language
     */
    record Line(String what, String side, String before, String after, String unit, String text) {}

    /** @param sex a woman's chest is a bust */
    List<Line> of(VersionDifference difference, Sex sex, Locale locale) {
        List<Line> lines = new ArrayList<>();
        difference.alterations().forEach(each -> lines.add(line(each, locale)));
        difference.corrections().forEach(each -> lines.add(line(each, sex, locale)));
        difference.measurements().forEach(each -> lines.add(line(each, sex, locale)));
        return lines;
    }

    private Line line(VersionDifference.Altered each, Locale locale) {
        String name = AlterationRule.find(each.rule())
                .map(rule -> style.alteration(rule, locale))
                .orElse(each.rule());
        String before = each.before() == 0 ? "" : Millimetres.figure(each.before());
        String after = each.after() == 0 ? "" : Millimetres.figure(each.after());
        String named = say(
                "tailor.difference.place",
                locale,
                name,
                say("tailor.side." + each.side().word(), locale));
        return new Line(each.rule(), each.side().word(), before, after, "mm", text(named, before, after, "mm", locale));
    }

    private Line line(VersionDifference.Corrected each, Sex sex, Locale locale) {
        Correction correction = each.correction();
        String told = String.join("", notices.of(CorrectionNotes.each(List.of(correction)), sex, locale));
        String none = say("tailor.difference.none", locale);
        String before = each.isAdded() ? "" : told;
        String after = each.isAdded() ? told : "";
        return new Line(
                correction.piece(),
                correction.side().word(),
                before,
                after,
                "",
                say(
                        "tailor.difference",
                        locale,
                        say("tailor.difference.by-hand", locale),
                        each.isAdded() ? none : told,
                        each.isAdded() ? told : none));
    }

    private Line line(VersionDifference.Measured each, Sex sex, Locale locale) {
        Measurement measurement = each.measurement();
        boolean isLength = measurement.unit().equals("mm");
        String key = "measure." + measurement.fieldName();
        String both = say(key, locale);
        String name = sex == Sex.FEMALE ? String.valueOf(words.getMessage(key + ".female", null, both, locale)) : both;
        String named = each.side() == Side.BOTH
                ? name
                : say(
                        "tailor.difference.place",
                        locale,
                        name,
                        say("tailor.side." + each.side().word(), locale));
        return new Line(
                measurement.fieldName(),
                each.side().word(),
                figure(each.before(), 1),
                figure(each.after(), 1),
                measurement.unit(),
                text(
                        named,
                        figure(each.before(), isLength ? MM_PER_CM : 1),
                        figure(each.after(), isLength ? MM_PER_CM : 1),
                        isLength ? "cm" : measurement.unit(),
                        locale));
    }

    private String text(String named, String before, String after, String unit, Locale locale) {
        return say("tailor.difference", locale, named, shown(before, unit, locale), shown(after, unit, locale));
    }

    private String shown(String figure, String unit, Locale locale) {
        return figure.isEmpty()
                ? say("tailor.difference.none", locale)
                : figure + "\u00a0" + say("unit." + unit, locale);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }

    private static String figure(Optional<Double> value, double scale) {
        return value.map(number -> String.format(Locale.ROOT, "%.1f", number / scale))
                .orElse("");
    }
}
