package io.tailorline.portal.sales.web;

import io.tailorline.portal.sales.Days;
import io.tailorline.portal.sales.change.ChangeOffer;
import io.tailorline.portal.sales.price.MoneyText;
import io.tailorline.portal.sales.promise.HouseTimesSource;
import io.tailorline.portal.sales.promise.Promise;
import io.tailorline.portal.sales.state.CustomerState;
import io.tailorline.workflow.production.ChangeRule;
import io.tailorline.workflow.production.ChangeRule.Standing;
import io.tailorline.workflow.production.ChangeUntil;
import io.tailorline.workflow.production.ChangeUntil.Part;
import io.tailorline.workflow.production.ClosingPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Until when an order may be changed or cancelled, and what a change makes of its price and day, in words. */
@Component
class ChangeWords {

    /** In the order in which they are named. */
    private static final List<Part> PARTS = List.of(Part.MEASURES, Part.STYLE, Part.CLOTH, Part.CANCEL);

    private final ChangeRule rule;
    private final MessageSource words;
    private final HouseTimesSource house;

    ChangeWords(ChangeRule rule, MessageSource words, HouseTimesSource house) {
        this.rule = rule;
        this.words = words;
        this.house = house;
    }

    /** A whole sentence for somebody who has not ordered yet; about the day where the knife ends it. */
    String offered(Promise promise, Locale locale) {
        ChangeUntil until = rule.of(Standing.NEW);
        Map<ClosingPoint, List<Part>> closes = closes(until);
        if (closes.isEmpty()) {
            return say("offer.change.none", locale);
        }
        if (closes.equals(Map.of(ClosingPoint.START, PARTS))) {
            LocalDate cut = promise.likelyCut(house.current().calendar());
            return say("offer.change.until", locale, Days.shortDay(cut, locale));
        }
        return until.allowsTheSuit()
                ? say("offer.change.closes", locale, each(closes, locale))
                : say("offer.change.cancel", locale, end(closes, locale));
    }

    /** What may be changed of an order now, and until when: its heading. */
    String open(ChangeUntil until, Locale locale) {
        Map<ClosingPoint, List<Part>> closes = closes(until);
        if (closes.isEmpty()) {
            return "";
        }
        if (closes.size() == 1 && closes.containsValue(PARTS)) {
            return say("order.until", locale, end(closes, locale));
        }
        return until.allowsTheSuit()
                ? say("order.until.parts", locale, each(closes, locale))
                : say("order.until.cancel", locale, end(closes, locale));
    }

    /** Whether the knife is what ends the first of it. */
    boolean endsAtTheKnife(ChangeUntil until) {
        return closes(until).keySet().stream().allMatch(ClosingPoint.START::equals);
    }

    /** Whether an address is taken still when the suit stands. */
    boolean isAddressOpenAtTheKnife() {
        return rule.of(new Standing(ClosingPoint.START.standing().state(), Optional.empty(), true, false))
                .allows(Part.ADDRESS);
    }

    /** Where an order is: the title of its page. */
    String state(CustomerState shown, Locale locale) {
        return say("state." + shown.word(), locale);
    }

    /** What a change makes other of price and day, a sentence each. */
    List<String> differences(ChangeOffer offer, Locale locale) {
        List<String> says = new ArrayList<>();
        String now = MoneyText.of(offer.price().total(), locale);
        if (!offer.isSamePrice()) {
            says.add(offer.before()
                    .map(before -> say("order.change.price", locale, MoneyText.of(before.total(), locale), now))
                    .orElseGet(() -> say("order.change.price.first", locale, now)));
        }
        if (!offer.isSamePrice() && offer.isByTodaysBook()) {
            says.add(say("order.change.book", locale));
        }
        if (offer.day().isPresent()
                && offer.dayBefore().isPresent()
                && !offer.day().equals(offer.dayBefore())) {
            says.add(say(
                    "order.change.day",
                    locale,
                    Days.longDay(offer.dayBefore().get(), locale),
                    Days.longDay(offer.day().get(), locale)));
        }
        return says;
    }

    /** What the button of a change says: the price where that is another. */
    String button(ChangeOffer offer, Locale locale) {
        return offer.isSamePrice()
                ? say("offer.change-order", locale)
                : say("order.change.for", locale, MoneyText.of(offer.price().total(), locale));
    }

    /** The parts by where they are closed, the first point first. */
    private static Map<ClosingPoint, List<Part>> closes(ChangeUntil until) {
        Map<ClosingPoint, List<Part>> closes = new EnumMap<>(ClosingPoint.class);
        for (Part part : PARTS) {
            if (until.allows(part)) {
                closes.computeIfAbsent(
                                until.closes().getOrDefault(part, ClosingPoint.START), point -> new ArrayList<>())
                        .add(part);
            }
        }
        return closes;
    }

    /** Where the first of it is closed. */
    private String end(Map<ClosingPoint, List<Part>> closes, Locale locale) {
        return until(closes.keySet().iterator().next(), locale);
    }

    private String until(ClosingPoint point, Locale locale) {
        return say("until." + point.word(), locale);
    }

    /** {@code change measures and style until …, and change cloth or cancel until …}. */
    private String each(Map<ClosingPoint, List<Part>> closes, Locale locale) {
        List<String> all = closes.entrySet().stream()
                .map(each ->
                        say("order.until.each", locale, named(each.getValue(), locale), until(each.getKey(), locale)))
                .toList();
        int last = all.size() - 1;
        return last == 0
                ? all.get(0)
                : String.join(say("order.until.comma", locale), all.subList(0, last))
                        + say("order.until.and", locale)
                        + all.get(last);
    }

    private String named(List<Part> parts, Locale locale) {
        List<Part> suit = parts.stream().filter(part -> part != Part.CANCEL).toList();
        String named = suit.size() == PARTS.size() - 1
                ? say("part.suit", locale)
                : suit.stream()
                        .map(part -> say("part." + part.word(), locale))
                        .collect(Collectors.joining(say("part.and", locale)));
        Stream<String> change = suit.isEmpty() ? Stream.empty() : Stream.of(say("part.change", locale, named));
        Stream<String> cancel = parts.contains(Part.CANCEL) ? Stream.of(say("part.cancel", locale)) : Stream.empty();
        return Stream.concat(change, cancel).collect(Collectors.joining(say("part.or", locale)));
    }

    private String say(String key, Locale locale, Object... values) {
        return words.getMessage(key, values, locale);
    }
}
