package io.tailorline.portal.sales.letter;

import io.tailorline.portal.sales.Days;
import io.tailorline.portal.sales.choice.OrderInWords;
import io.tailorline.portal.sales.letter.kept.Letter;
import io.tailorline.portal.sales.letter.kept.LetterKind;
import io.tailorline.portal.sales.order.Order;
import io.tailorline.portal.sales.order.OrderRequest.Customer;
import io.tailorline.portal.sales.price.MoneyText;
import io.tailorline.portal.sales.price.persistence.OrderPrices;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.production.OrderToCut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;
import org.springframework.context.MessageSource;

/** Letters in their reader's language, as plain text. Cloth and style are repeated, a measurement never. */
class LetterWords {

    private static final String PARAGRAPH = "\n\n";
    private static final Set<String> REPEATED = Set.of("cloth", "style");

    /** As it stands after {@code Dear}; longer names are no names. */
    private static final int LONGEST_NAME = 80;

    /** {@code https:}, {@code a@b}, {@code /}, a host or anything that a mail program makes a link of. */
    private static final Pattern LINK =
            Pattern.compile("[:/\\\\@\\p{Cntrl}]|\\S\\.\\S\\S", Pattern.UNICODE_CHARACTER_CLASS);

    private final MessageSource words;
    private final OrderToCut workshop;
    private final OrderInWords suits;
    private final List<LetterLines> lines;
    private final OrderPrices prices;
    private final StopLinks stops;
    private final LetterSettings settings;

    /** @param lines what others have to tell with the confirmation: price, day */
    LetterWords(
            MessageSource words,
            OrderToCut workshop,
            OrderInWords suits,
            List<LetterLines> lines,
            OrderPrices prices,
            StopLinks stops,
            LetterSettings settings) {
        this.words = words;
        this.workshop = workshop;
        this.suits = suits;
        this.lines = List.copyOf(lines);
        this.prices = prices;
        this.stops = stops;
        this.settings = settings;
    }

    record Text(String subject, String body) {}

    /** Whom it is written to is the customer of the order. */
    Text of(Letter letter, Order order, Customer reader) {
        Locale locale = locale(reader);
        LetterKind kind = letter.key().kind();
        return text(kind, order, reader, paragraphs(kind, letter.details(), order, locale));
    }

    private List<String> paragraphs(LetterKind kind, List<String> details, Order order, Locale locale) {
        return switch (kind) {
            case RECEIVED ->
                List.of(
                        made(order, locale),
                        word("letter.until", locale),
                        word(
                                "letter.link",
                                locale,
                                settings.address("/orders/%s/open/%s"
                                        .formatted(order.id().text(), details.get(0)))));
            case CHANGED -> List.of(made(order, locale), word("letter.until", locale), page(order, locale));
            case SENT_BACK ->
                details.isEmpty()
                        ? List.of(page(order, locale))
                        : List.of(word("letter.measure", locale, named(details, locale)), page(order, locale));
            case DAY_MOVED ->
                List.of(
                        word("letter.days", locale, day(details.get(0), locale), day(details.get(1), locale)),
                        word("letter.reason." + details.get(2), locale),
                        page(order, locale));
            case CANCELLED -> List.of(owed(order, locale), page(order, locale));
            default -> List.of(page(order, locale));
        };
    }

    private String owed(Order order, Locale locale) {
        return prices.owed(order.id().text())
                .filter(MonetaryAmount::isPositive)
                .map(owed -> word("letter.cancelled.owed", locale, MoneyText.of(owed, locale)))
                .orElseGet(() -> word("letter.cancelled.free", locale));
    }

    private String named(List<String> fields, Locale locale) {
        return fields.stream()
                .map(field -> word("measure." + field, locale))
                .collect(Collectors.joining(word("list.between", locale)));
    }

    private static String day(String day, Locale locale) {
        return Days.longDay(LocalDate.parse(day), locale);
    }

    private Text text(LetterKind kind, Order order, Customer reader, List<String> paragraphs) {
        Locale locale = locale(reader);
        String number = order.id().text();
        List<String> all = new ArrayList<>();
        all.add(greeting(reader.name().strip(), locale));
        all.add(word("letter." + kind.word(), locale, number));
        all.addAll(paragraphs);
        all.add(word("letter.end", locale));
        all.add(word("letter.stop", locale, settings.address(stops.path(number))));
        return new Text(word("letter." + kind.word() + ".subject", locale, number), String.join(PARAGRAPH, all) + "\n");
    }

    /** A name is a name: what may be a link or an address is not repeated, or anybody could mail it to anybody. */
    private String greeting(String name, Locale locale) {
        return name.isEmpty()
                        || name.length() > LONGEST_NAME
                        || LINK.matcher(name).find()
                ? word("letter.greeting.nobody", locale)
                : word("letter.greeting", locale, name);
    }

    /** Cloth and style as they are now, a line each, and what was not measured, then price and day. */
    private String made(Order order, Locale locale) {
        OrderSpecification suit = workshop.specification(order.id().text())
                .orElseThrow(() -> new IllegalStateException("Order %s is made of nothing.".formatted(order.id())));
        List<String> rows = new ArrayList<>();
        for (OrderInWords.Part part : suits.of(suit, locale)) {
            if (REPEATED.contains(part.step())) {
                part.rows().forEach(row -> rows.add(word("letter.row", locale, row.name(), row.value())));
            }
            rows.addAll(part.remarks());
        }
        lines.forEach(more -> rows.addAll(more.of(order.id().text(), locale)));
        return String.join("\n", rows);
    }

    private String page(Order order, Locale locale) {
        return word(
                "letter.page", locale, settings.address("/orders/" + order.id().text()));
    }

    /** English for a language that the house does not write. */
    private static Locale locale(Customer reader) {
        return reader.locale().toLowerCase(Locale.ROOT).startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    private String word(String key, Locale locale, String... values) {
        return words.getMessage(key, values, locale);
    }
}
