package io.tailorline.portal.sales.choice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.StyleOption;
import io.tailorline.portal.sales.price.PriceBook;
import io.tailorline.portal.sales.price.Pricing;
import io.tailorline.portal.web.view.StyleWords;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Every option as the page shows it: in groups, with words, prices, and what excludes what. */
@Component
public class ChoiceTiles {

    private static final List<String> EITHER = List.of("false", "true");

    private final List<StyleOption> options;
    private final ChoiceWords words;
    private final StyleWords trade;
    private final MessageSource messages;

    ChoiceTiles(PatternEngine engine, ChoiceWords words, StyleWords trade, MessageSource messages) {
        this.options = engine.options();
        this.words = words;
        this.trade = trade;
        this.messages = messages;
    }

    /**
     * A group of options.
     *
     * @param garments whose options it has, by their words
     */
    public record Group(String word, List<String> garments, List<Option> first, List<Option> finer) {}

    /**
     * An option.
     *
     * @param trade what the trade calls it; empty where that is the same
     * @param about what it does; empty where each value says that
     * @param unsaid what is cut when nothing is said, where that is none of the values; else empty
     * @param reasons why it cannot be chosen when a need is not met, one for each need
     * @param onlyFor why it cannot be chosen for the other sex; empty where it can
     */
    public record Option(
            String name,
            String garment,
            String kind,
            String label,
            String trade,
            String about,
            String unsaid,
            List<Tile> tiles,
            List<Reason> reasons,
            String onlyFor) {}

    /**
     * A value.
     *
     * @param excludes which options it takes away; empty where none
     * @param price what it adds, cloth and tax included, with its currency; empty where nothing
     * @param byCloth the same for each cloth as a JSON object, where it needs more cloth; else empty
     */
    public record Tile(
            String word, String label, String trade, String about, String excludes, String price, String byCloth) {}

    /** @param standard the cloth that a draft begins with */
    private record Priced(PriceBook book, String standard) {}

    /**
     * Why an option cannot be chosen, and the choice that would make it possible.
     *
     * @param needed the name of the option that must have another value
     * @param value the first value that would do
     * @param text the whole reason
     * @param cure the words on the button that chooses the value
     */
    public record Reason(String needed, String value, String text, String cure) {}

    /**
     * The groups that are chosen in a step, in their order.
     *
     * @param standard the cloth that a draft begins with
     * @param house names of the options that the house has set where an order leaves them open
     */
    public List<Group> of(String step, PriceBook book, String standard, Set<String> house, Locale locale) {
        Priced priced = new Priced(book, standard);
        return Stream.of(ChoiceGroup.values())
                .filter(group -> group.step().equals(step))
                .map(group -> new Group(
                        group.word(),
                        options.stream()
                                .filter(group::holds)
                                .map(option -> option.garment().word())
                                .distinct()
                                .toList(),
                        group.first().stream()
                                .map(name -> option(named(name), priced, house, locale))
                                .toList(),
                        group.finer().stream()
                                .map(name -> option(named(name), priced, house, locale))
                                .toList()))
                .toList();
    }

    private StyleOption named(String name) {
        return options.stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "ChoiceGroup names the option '%s', which the engine does not have.".formatted(name)));
    }

    private Option option(StyleOption option, Priced priced, Set<String> house, Locale locale) {
        String label = words.option(option, locale);
        return new Option(
                option.name(),
                option.garment().word(),
                option.kind(),
                label,
                other(trade.option(option, locale), label),
                words.about(option, locale),
                house.contains(option.name()) ? "" : words.unsaid(option, locale),
                values(option).stream()
                        .map(value -> tile(option, value, priced, locale))
                        .toList(),
                option.needs().stream().map(need -> reason(need, locale)).toList(),
                option.sexes().size() == Sex.values().length
                        ? ""
                        : message("choice.only-for." + option.sexes().get(0).word(), locale));
    }

    private static List<String> values(StyleOption option) {
        if (option instanceof ChoiceOption choice) {
            return choice.values();
        }
        return option.kind().equals("flag") ? EITHER : List.of();
    }

    private Tile tile(StyleOption option, String value, Priced priced, Locale locale) {
        String label = words.value(option, value, locale);
        return new Tile(
                value,
                label,
                option instanceof ChoiceOption ? other(trade.value(option, value, locale), label) : "",
                words.about(option, value, locale),
                excludes(option, value, locale),
                added(option, value, priced.book(), priced.standard(), locale),
                byCloth(option, value, priced.book(), locale));
    }

    private static String added(StyleOption option, String value, PriceBook book, String cloth, Locale locale) {
        return AddedPrice.of(Pricing.choice(book, option.name(), value, cloth), locale);
    }

    private static String byCloth(StyleOption option, String value, PriceBook book, Locale locale) {
        if (book.metres().more(option.name(), value).signum() == 0) {
            return "";
        }
        ObjectNode prices = JsonNodeFactory.instance.objectNode();
        book.cloths().keySet().forEach(cloth -> prices.put(cloth, added(option, value, book, cloth, locale)));
        return prices.toString();
    }

    /** Options that need another value of this one. */
    private String excludes(StyleOption option, String value, Locale locale) {
        String excluded = options.stream()
                .filter(other -> other.needs().stream()
                        .anyMatch(need -> need.option().name().equals(option.name())
                                && !need.values().contains(value)))
                .map(other -> words.option(other, locale))
                .distinct()
                .collect(Collectors.joining(message("list.between", locale)));
        return excluded.isEmpty() ? "" : message("choice.excludes", locale, excluded);
    }

    private Reason reason(StyleOption.Need need, Locale locale) {
        StyleOption other = need.option();
        String values = need.values().stream()
                .map(value -> words.value(other, value, locale))
                .collect(Collectors.joining(message("choice.or", locale)));
        String first = need.values().get(0);
        return new Reason(
                other.name(),
                first,
                message("choice.needs", locale, words.option(other, locale), values),
                message("choice.take", locale, words.option(other, locale), words.value(other, first, locale)));
    }

    private static String other(String trade, String label) {
        return trade.equalsIgnoreCase(label) ? "" : trade;
    }

    private String message(String code, Locale locale, Object... values) {
        return Objects.requireNonNull(messages.getMessage(code, values, locale));
    }
}
