package io.tailorline.portal.web.number;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the code on a label says: the address under which a phone finds the page about its number. A house that has not
 * said where its pages are reached prints the number alone, which scanners at its tables read as well.
 */
@Component
public final class NumberAddress {

    /** Of nothing but a host an address may be written in capitals, which make a code a third smaller. */
    private static final Pattern HOST = Pattern.compile("https?://[^/]+");

    private final String pages;

    NumberAddress(@Value("${tailorline.letters.page-address:}") String pages) {
        this.pages = pages.replaceFirst("/+$", "");
    }

    public String of(String number) {
        if (pages.isEmpty()) {
            return number;
        }
        String address = pages + "/id/" + number;
        boolean fits = HOST.matcher(pages).matches() && number.equals(number.toUpperCase(Locale.ROOT));
        return fits ? address.toUpperCase(Locale.ROOT) : address;
    }
}
