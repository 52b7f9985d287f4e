package io.tailorline.portal.sales.web;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.piece.StyleOption;
import io.tailorline.portal.sales.Days;
import io.tailorline.portal.sales.price.Amounts;
import io.tailorline.portal.sales.price.MoneyText;
import io.tailorline.portal.sales.price.Price;
import io.tailorline.portal.sales.promise.HouseTimesSource;
import io.tailorline.portal.sales.promise.KeptRate;
import io.tailorline.portal.sales.promise.OrderPromises;
import io.tailorline.portal.sales.promise.Promise;
import io.tailorline.portal.sales.quote.Offers;
import io.tailorline.portal.sales.quote.Quote;
import io.tailorline.portal.web.view.StyleWords;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts an offer into words. */
@Component
class OfferWords {

    private final MessageSource words;
    private final StyleWords style;
    private final PatternEngine engine;
    private final OrderPromises promises;
    private final HouseTimesSource house;
    private final ChangeWords change;
    private final InstantSource clock;

    OfferWords(
            MessageSource words,
            StyleWords style,
            PatternEngine engine,
            OrderPromises promises,
            HouseTimesSource house,
            ChangeWords change,
            InstantSource clock) {
        this.words = words;
        this.style = style;
        this.engine = engine;
        this.promises = promises;
        this.house = house;
        this.change = change;
        this.clock = clock;
    }

    OfferText of(Offers.Sealed sealed, Locale locale) {
        Quote quote = sealed.quote();
        Price price = quote.offer().price();
        Promise promise = quote.offer().promise();
        Instant now = clock.instant();
        return new OfferText(
                sealed.text(),
                quote.validUntil().toString(),
                MoneyText.of(price.total(), locale),
                Amounts.decimal(price.total()).toPlainString(),
                Days.longDay(promise.day(), locale),
                Days.shortDay(promise.day(), locale),
                promise.day().toString(),
                parts(price, locale),
                why(promise, locale),
                certainty(quote, locale),
                kept(locale),
                wanted(promise, locale),
                promise.wanted().map(Promise.Wanted::status).orElse(Promise.WantedDayStatus.KEPT)
                        == Promise.WantedDayStatus.KEPT,
                promise.wanted()
                        .filter(wanted -> wanted.status() == Promise.WantedDayStatus.KEPT_BY_EXPRESS)
                        .isPresent(),
                quote.madeFor().express(),
                MoneyText.of(sealed.express(), locale),
                express(sealed, locale),
                change.offered(promise, locale),
                change.isAddressOpenAtTheKnife(),
                DayTape.of(promise, house.current().calendar().today(now), locale));
    }

    private List<OfferText.Line> parts(Price price, Locale locale) {
        List<OfferText.Line> lines = new ArrayList<>();
        price.parts()
                .forEach(part -> lines.add(
                        new OfferText.Line(name(part, locale), MoneyText.figure(part.amount(), locale), false)));
        String rate = percent(price.taxed().rate(), locale);
        lines.add(new OfferText.Line(
                say(price.taxed().isInclusive() ? "price.tax.included" : "price.tax.on-top", locale, rate),
                MoneyText.figure(price.tax(), locale),
                true));
        return lines;
    }

    private String name(Price.Part part, Locale locale) {
        return switch (part.kind()) {
            case MAKING -> say("price.making", locale, say("garment." + part.subject(), locale));
            case CLOTH ->
                say("price.cloth", locale, say("cloth." + part.subject(), locale), metres(part.value(), locale));
            case OPTION -> option(part.subject(), part.value(), locale);
            case ALTERATION -> say("alteration." + part.subject(), locale);
            case EXPRESS -> say("price.express", locale);
        };
    }

    private String option(String name, String value, Locale locale) {
        Optional<StyleOption> known = engine.options().stream()
                .filter(option -> option.name().equals(name))
                .findFirst();
        String option = known.map(each -> style.option(each, locale)).orElse(name);
        return value.equals("true")
                ? option
                : say(
                        "price.option",
                        locale,
                        option,
                        known.map(each -> style.value(each, value, locale)).orElse(value));
    }

    private List<OfferText.Line> why(Promise promise, Locale locale) {
        return promise.parts().stream()
                .map(part -> new OfferText.Line(
                        say("offer.why." + part.stage().word(), locale, Days.shortDay(part.until(), locale)),
                        say("offer.days", locale, part.days()),
                        false))
                .toList();
    }

    private @Nullable String kept(Locale locale) {
        KeptRate rate = promises.kept();
        return rate.isShown() ? say("promise.kept", locale, rate.kept(), rate.of()) : null;
    }

    private @Nullable String wanted(Promise promise, Locale locale) {
        return promise.wanted()
                .map(wanted -> say(
                        "offer.wanted." + wanted.status().word(),
                        locale,
                        Days.shortDay(wanted.day(), locale),
                        Days.shortDay(wanted.earliest(), locale)))
                .orElse(null);
    }

    /** Whether the day can be counted on, and what may move it. */
    private String certainty(Quote quote, Locale locale) {
        boolean isReviewLikely = quote.madeFor().isReviewLikely();
        boolean clothComes =
                quote.offer().promise().parts().stream().anyMatch(part -> part.stage() == Promise.Stage.CLOTH);
        String waitsFor = clothComes
                ? isReviewLikely ? "both" : "cloth"
                : isReviewLikely
                        ? "review"
                        : quote.offer().promise().certainty() == Promise.Certainty.SURE ? "nothing" : "measures";
        return say("offer.certainty." + waitsFor, locale);
    }

    /** What it costs to be made before others, and the day that comes of it. */
    private String express(Offers.Sealed sealed, Locale locale) {
        Promise promise = sealed.quote().offer().promise();
        boolean isSooner =
                sealed.quote().madeFor().express() || promise.expressDay().isBefore(promise.day());
        return say(
                isSooner ? "offer.express.brings" : "offer.express.no-sooner",
                locale,
                MoneyText.of(sealed.express(), locale),
                Days.shortDay(promise.expressDay(), locale));
    }

    private static String metres(String metres, Locale locale) {
        return number(new BigDecimal(metres).stripTrailingZeros(), locale);
    }

    private static String percent(BigDecimal rate, Locale locale) {
        return number(rate.movePointRight(2), locale);
    }

    private static String number(BigDecimal number, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }
}
