package io.tailorline.cutter.render;

import java.util.Locale;

/** Numbers and words as SVG has them. */
final class SvgText {

    private SvgText() {}

    /** Two decimals at most, the same in every locale. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        String plain = text.replaceAll("0+$", "").replaceAll("\\.$", "");
        return plain.equals("-0") ? "0" : plain;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
