package io.tailorline.portal.sales.letter;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.portal.sales.choice.LengthUnit;
import io.tailorline.portal.sales.choice.OrderInWords;
import io.tailorline.portal.sales.order.Order;
import io.tailorline.portal.sales.order.OrderRequest.Customer;
import io.tailorline.portal.sales.order.OrderSecret;
import io.tailorline.portal.sales.promise.PromiseMoved;
import io.tailorline.portal.sales.state.NamedMeasurement;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** Letters in their reader's language, as plain text. Cloth and style are repeated, a measurement never. */
class LetterWords {

    private static final String PARAGRAPH = "\n\n";
    private static final Set<String> REPEATED = Set.of("cloth", "style");

    private final MessageSource words;
    private final OrderInWords suits;
    private final List<LetterLines> lines;
    private final StopLinks stops;
    private final LetterSettings settings;

    /** @param lines what others have to tell with the confirmation: price, day */
    LetterWords(
            MessageSource words,
            OrderInWords suits,
            List<LetterLines> lines,
            StopLinks stops,
            LetterSettings settings) {
        this.words = words;
        this.suits = suits;
        this.lines = List.copyOf(lines);
        this.stops = stops;
        this.settings = settings;
    }

    record Text(String subject, String body) {}

    Text received(Order order, Customer reader, OrderSpecification suit, OrderSecret secret) {
        Locale locale = locale(reader);
        return text(
                LetterKind.RECEIVED,
                order,
                reader,
                List.of(
                        told(order, suit, locale),
                        word("letter.until", locale),
                        word(
                                "letter.link",
                                locale,
                                settings.address("/orders/%s/open/%s"
                                        .formatted(order.id().text(), secret.text())))));
    }

    Text changed(Order order, Customer reader, OrderSpecification suit) {
        Locale locale = locale(reader);
        return text(
                LetterKind.CHANGED,
                order,
                reader,
                List.of(told(order, suit, locale), word("letter.until", locale), page(order, locale)));
    }

    Text moved(LetterKind kind, Order order, Customer reader) {
        return text(kind, order, reader, List.of(page(order, locale(reader))));
    }

    /** Names what to measure; what was measured, and what a tailor wrote about a body, is on the page alone. */
    Text sentBack(Order order, Customer reader, List<Notice> reasons) {
        Locale locale = locale(reader);
        List<String> names = reasons.stream()
                .flatMap(reason -> NamedMeasurement.in(reason).stream())
                .distinct()
                .map(measurement -> word("measure." + measurement.fieldName(), locale))
                .toList();
        List<String> paragraphs = new ArrayList<>();
        if (!names.isEmpty()) {
            paragraphs.add(word("letter.measure", locale, String.join(word("list.between", locale), names)));
        }
        paragraphs.add(page(order, locale));
        return text(LetterKind.SENT_BACK, order, reader, paragraphs);
    }

    Text dayMoved(Order order, Customer reader, PromiseMoved moved) {
        Locale locale = locale(reader);
        DateTimeFormatter day = PromisedLine.day(locale);
        return text(
                LetterKind.DAY_MOVED,
                order,
                reader,
                List.of(
                        word("letter.days", locale, day.format(moved.from()), day.format(moved.to())),
                        word("letter.reason." + moved.reason().word(), locale),
                        page(order, locale)));
    }

    private Text text(LetterKind kind, Order order, Customer reader, List<String> paragraphs) {
        Locale locale = locale(reader);
        String number = order.id().text();
        List<String> all = new ArrayList<>();
        all.add(
                reader.name().isBlank()
                        ? word("letter.greeting.nobody", locale)
                        : word("letter.greeting", locale, reader.name().strip()));
        all.add(word("letter." + kind.word(), locale, number));
        all.addAll(paragraphs);
        all.add(word("letter.end", locale));
        all.add(word("letter.stop", locale, settings.address(stops.path(number))));
        return new Text(word("letter." + kind.word() + ".subject", locale, number), String.join(PARAGRAPH, all) + "\n");
    }

    /** Cloth and style, a line each, then price and day. */
    private String told(Order order, OrderSpecification suit, Locale locale) {
        List<String> rows = suits.of(suit, LengthUnit.CM, locale).stream()
                .filter(part -> REPEATED.contains(part.step()))
                .flatMap(part -> part.rows().stream())
                .map(row -> word("letter.row", locale, row.name(), row.value()))
                .collect(Collectors.toCollection(ArrayList::new));
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
