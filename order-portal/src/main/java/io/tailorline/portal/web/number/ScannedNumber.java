package io.tailorline.portal.web.number;

import java.util.Locale;

/** What a scanner, a camera or a hand has read of a label: the number itself, or an address that ends with it. */
public final class ScannedNumber {

    /** The folder of addresses on labels, in either case: codes of capitals and digits are smaller. */
    private static final String FOLDER = "/id/";

    private ScannedNumber() {}

    /** The number alone, as it was read, without blanks round it. */
    public static String of(String scanned) {
        String text = scanned.strip();
        int at = text.toLowerCase(Locale.ROOT).lastIndexOf(FOLDER);
        return at < 0 ? text : text.substring(at + FOLDER.length());
    }
}
