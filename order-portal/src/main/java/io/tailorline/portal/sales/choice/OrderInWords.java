package io.tailorline.portal.sales.choice;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.ReadingUnits;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.LengthOption;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Repeats cloth, style and measures of a suit in a customer's words and units, to be confirmed before the order and
 * read again after it. {@code sales/summary.html} shows it.
 */
@Component
public class OrderInWords {

    private final PatternEngine engine;
    private final ChoiceWords choices;
    private final MeasuresInWords measures;
    private final QuantityWords quantities;
    private final MessageSource words;

    OrderInWords(
            PatternEngine engine,
            ChoiceWords choices,
            MeasuresInWords measures,
            QuantityWords quantities,
            MessageSource words) {
        this.engine = engine;
        this.choices = choices;
        this.measures = measures;
        this.quantities = quantities;
        this.words = words;
    }

    /**
     * What belongs to one step of the shop's page.
     *
     * @param step {@code cloth}, {@code style} or {@code measure}; its title is message {@code summary.<step>}
     * @param remarks sentences about the whole of it
     */
    public record Part(String step, List<Row> rows, List<String> remarks) {
        public Part {
            rows = List.copyOf(rows);
            remarks = List.copyOf(remarks);
        }

        Part(String step, List<Row> rows) {
            this(step, rows, List.of());
        }
    }

    /** @param mark how the value was come by, where that must be known; else empty */
    public record Row(String name, String value, String mark) {
        Row(String name, String value) {
            this(name, value, "");
        }
    }

    public List<Part> of(OrderSpecification suit, Locale locale) {
        return of(suit.body(), suit.style(), suit.fabric().id(), locale);
    }

    /**
     * @param body may lack measurements; only those that there are become rows
     * @param clothId of the catalogue
     */
    public List<Part> of(MeasurementSet body, Style style, String clothId, Locale locale) {
        return List.of(
                new Part("cloth", List.of(row("summary.cloth", word("cloth." + clothId, locale), locale))),
                new Part("style", style(style, body, locale)),
                new Part("measure", measures.rows(body, locale), measures.remarks(body, locale)));
    }

    private List<Row> style(Style style, MeasurementSet body, Locale locale) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("form.sex", word("form.sex." + body.sex().word(), locale), locale));
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
                rows.add(new Row(name(option, style, locale), value(option, chosen, body, locale)));
            }
        }
        return rows;
    }

    /**
     * One choice of a suit.
     *
     * @param name of an option, {@code cloth} or {@code fit}
     * @param cut with all that the order leaves open
     */
    Row choice(String name, Style cut, String clothId, ReadingUnits units, Locale locale) {
        return switch (name) {
            case "cloth" -> row("summary.cloth", word("cloth." + clothId, locale), locale);
            case "fit" -> row("form.fit", word("form.fit." + cut.fit().word(), locale), locale);
            default ->
                engine.options().stream()
                        .filter(option -> option.name().equals(name))
                        .findFirst()
                        .map(option -> new Row(
                                name(option, cut, locale),
                                option instanceof LengthOption length
                                        ? quantities.length(length.in(cut), units, locale)
                                        : choices.value(option, option.wordIn(cut), locale)))
                        .orElseThrow();
        };
    }

    /** Names the garment too where the suit has several. */
    private String name(StyleOption option, Style style, Locale locale) {
        String name = choices.option(option, locale);
        Garment garment = option.garment();
        return style.garments().size() > 1 && garment != Garment.JACKET
                ? words.getMessage("summary.of", new Object[] {name, word("garment." + garment.word(), locale)}, locale)
                : name;
    }

    private String value(StyleOption option, Object chosen, MeasurementSet body, Locale locale) {
        return option.kind().equals("length") && chosen instanceof Double mm
                ? quantities.length(mm, body.notes().units(), locale)
                : choices.value(option, word(chosen), locale);
    }

    /** A file may write a word that is a whole number as a number. */
    private static String word(Object chosen) {
        return chosen instanceof Double number ? String.valueOf(number.longValue()) : String.valueOf(chosen);
    }

    private Row row(String code, @Nullable String value, Locale locale) {
        return new Row(word(code, locale), String.valueOf(value));
    }

    private String word(String code, Locale locale) {
        return words.getMessage(code, null, locale);
    }
}
