package io.tailorline.portal.sales.letter;

import io.tailorline.portal.sales.price.MoneyText;
import io.tailorline.portal.sales.price.Price;
import io.tailorline.portal.sales.price.persistence.OrderPrices;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the suit costs, tax included. */
@Component
@Order(0)
class PricedLine implements LetterLines {

    private final OrderPrices prices;
    private final MessageSource words;

    PricedLine(OrderPrices prices, MessageSource words) {
        this.prices = prices;
        this.words = words;
    }

    @Override
    public List<String> of(String orderId, Locale locale) {
        return prices.find(orderId).map(price -> line(price, locale)).stream().toList();
    }

    private String line(Price price, Locale locale) {
        return words.getMessage("letter.price", new Object[] {MoneyText.of(price.total(), locale)}, locale);
    }
}
