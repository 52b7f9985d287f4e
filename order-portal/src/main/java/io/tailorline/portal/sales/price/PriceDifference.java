package io.tailorline.portal.sales.price;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One amount that differs between two price books.
 *
 * @param name where it stands in the file: {@code options.jacket.lapel.peak}
 * @param before empty where the book before does not have it
 * @param after empty where the new one does not
 */
public record PriceDifference(String name, String before, String after) {

    /** All that differs but version and first day, by name. */
    public static List<PriceDifference> between(PriceBook before, PriceBook after) {
        Map<String, String> old = flat(before);
        Map<String, String> now = flat(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        List<PriceDifference> differences = new ArrayList<>();
        for (String name : names) {
            PriceDifference each = new PriceDifference(name, old.getOrDefault(name, ""), now.getOrDefault(name, ""));
            if (!each.before().equals(each.after())) {
                differences.add(each);
            }
        }
        return differences;
    }

    /** Every amount of a book by where it stands. */
    public static Map<String, String> flat(PriceBook book) {
        Map<String, String> flat = new LinkedHashMap<>();
        flat.put("currency", book.currency().getCurrencyCode());
        book.making().forEach((garment, amount) -> flat.put("making." + garment.word(), amount.toPlainString()));
        book.cloths().forEach((cloth, amount) -> flat.put("cloths." + cloth, amount.toPlainString()));
        flat.put("metres.by", book.metres().isByBody() ? "body" : "standard");
        book.metres()
                .standard()
                .forEach((garment, metres) -> flat.put("metres." + garment.word(), metres.toPlainString()));
        book.metres()
                .more()
                .forEach((option, values) -> values.forEach(
                        (value, metres) -> flat.put("metres.more." + option + "." + value, metres.toPlainString())));
        book.options()
                .forEach((option, values) -> values.forEach(
                        (value, amount) -> flat.put("options." + option + "." + value, amount.toPlainString())));
        book.alterations().forEach((rule, amount) -> flat.put("alterations." + rule, amount.toPlainString()));
        flat.put("express", book.express().toPlainString());
        flat.put("tax.rate", book.tax().rate().toPlainString());
        flat.put("tax.onTop", String.valueOf(!book.tax().isInclusive()));
        flat.put("cancellation.beforeLaying", book.cancellation().beforeLaying().toPlainString());
        flat.put("cancellation.beforeStart", book.cancellation().beforeStart().toPlainString());
        return flat;
    }
}
