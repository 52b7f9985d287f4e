package io.tailorline.portal.sales.letter;

import java.util.List;
import java.util.Locale;

/**
 * What another part of the house tells in the letters that repeat an order: its price, its day. Beans of this type are
 * asked.
 */
@FunctionalInterface
public interface LetterLines {

    /** Whole lines in this language, without a measurement; none where there is nothing to tell. */
    List<String> of(String orderId, Locale locale);
}
