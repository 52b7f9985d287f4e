package io.tailorline.portal.sales.choice;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Repeats cloth, style and measures of a suit in a customer's words, to be confirmed before the order and read again
 * after it. {@code sales/summary.html} shows it.
 */
@Component
public class OrderInWords {

    private final PatternEngine engine;
    private final ChoiceWords choices;
    private final MessageSource words;

    OrderInWords(PatternEngine engine, ChoiceWords choices, MessageSource words) {
        this.engine = engine;
        this.choices = choices;
        this.words = words;
    }

    /**
     * What belongs to one step of the shop's page.
     *
     * @param step {@code cloth}, {@code style} or {@code measure}; its title is message {@code summary.<step>}
     */
    public record Part(String step, List<Row> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    public record Row(String name, String value) {}

    public List<Part> of(OrderSpecification suit, LengthUnit unit, Locale locale) {
        return of(suit.body(), suit.style(), suit.fabric().id(), unit, locale);
    }

    /**
     * @param body may lack measurements; only those that there are become rows
     * @param clothId of the catalogue
     */
    public List<Part> of(MeasurementSet body, Style style, String clothId, LengthUnit unit, Locale locale) {
        return List.of(
                new Part("cloth", List.of(row("summary.cloth", word("cloth." + clothId, locale), locale))),
                new Part("style", style(style, body.sex(), unit, locale)),
                new Part("measure", measures(body, unit, locale)));
    }

    private List<Row> style(Style style, Sex sex, LengthUnit unit, Locale locale) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("form.sex", word("form.sex." + sex.word(), locale), locale));
        rows.add(row(
                "form.garments",
                String.join(
                        word("list.between", locale),
                        style.garments().stream()
                                .map(garment -> word("garment." + garment.word(), locale))
                                .toList()),
                locale));
        rows.add(row("form.fit", word("form.fit." + style.fit().word(), locale), locale));
        for (StyleOption option : engine.options()) {
            Object chosen = style.options().get(option.name());
            if (chosen != null && style.garments().contains(option.garment())) {
                rows.add(new Row(name(option, style, locale), value(option, chosen, unit, locale)));
            }
        }
        return rows;
    }

    /** Names the garment too where the suit has several. */
    private String name(StyleOption option, Style style, Locale locale) {
        String name = choices.option(option, locale);
        Garment garment = option.garment();
        return style.garments().size() > 1 && garment != Garment.JACKET
                ? words.getMessage("summary.of", new Object[] {name, word("garment." + garment.word(), locale)}, locale)
                : name;
    }

    private String value(StyleOption option, Object chosen, LengthUnit unit, Locale locale) {
        return option.kind().equals("length") && chosen instanceof Double mm
                ? length(mm, unit, locale)
                : choices.value(option, word(chosen), locale);
    }

    /** A file may write a word that is a whole number as a number. */
    private static String word(Object chosen) {
        return chosen instanceof Double number ? String.valueOf(number.longValue()) : String.valueOf(chosen);
    }

    private List<Row> measures(MeasurementSet body, LengthUnit unit, Locale locale) {
        List<Row> rows = new ArrayList<>();
        MeasurementSet right = body.rightSide();
        MeasurementSet left = body.leftSide();
        for (Measurement measurement : Measurement.values()) {
            String name = measure(measurement, body.sex(), locale);
            double[] sides = right.find(measurement).isPresent()
                            && left.find(measurement).isPresent()
                    ? new double[] {right.get(measurement), left.get(measurement)}
                    : new double[0];
            if (sides.length == 2 && sides[0] != sides[1]) {
                rows.add(new Row(
                        words.getMessage("piece.side.right", new Object[] {name}, locale),
                        quantity(measurement, sides[0], unit, locale)));
                rows.add(new Row(
                        words.getMessage("piece.side.left", new Object[] {name}, locale),
                        quantity(measurement, sides[1], unit, locale)));
            } else {
                body.find(measurement)
                        .or(() -> right.find(measurement))
                        .ifPresent(value -> rows.add(new Row(name, quantity(measurement, value, unit, locale))));
            }
        }
        return rows;
    }

    private String measure(Measurement measurement, Sex sex, Locale locale) {
        String code = "measure." + measurement.fieldName();
        String usual = word(code, locale);
        return sex == Sex.FEMALE
                ? Objects.requireNonNullElse(words.getMessage(code + ".female", null, usual, locale), usual)
                : usual;
    }

    private String quantity(Measurement measurement, double value, LengthUnit unit, Locale locale) {
        return measurement.unit().equals("mm")
                ? length(value, unit, locale)
                : "%s %s".formatted(plain(value), word("unit." + measurement.unit(), locale));
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
    }

    private String length(double mm, LengthUnit unit, Locale locale) {
        return "%s %s".formatted(unit.number(mm), word("unit." + unit.word(), locale));
    }

    private Row row(String code, @Nullable String value, Locale locale) {
        return new Row(word(code, locale), String.valueOf(value));
    }

    private String word(String code, Locale locale) {
        return words.getMessage(code, null, locale);
    }
}
