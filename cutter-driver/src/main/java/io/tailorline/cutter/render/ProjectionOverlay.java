package io.tailorline.cutter.render;

import io.tailorline.cutter.projection.PictureSize;
import java.util.Locale;

/** What stands beside the cloth in a projected picture: its frame, a line of text, and what must not be overlooked. */
final class ProjectionOverlay {

    private static final int TEXT = 24;

    private ProjectionOverlay() {}

    static String open(PictureSize size) {
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\">\n<rect width=\"%d\" height=\"%d\" fill=\"#000000\"/>\n",
                size.width(),
                size.height(),
                size.width(),
                size.height(),
                size.width(),
                size.height());
    }

    /** Small, at the lower edge. */
    static String line(PictureSize size, String words) {
        return String.format(
                Locale.ROOT,
                "<text class=\"facts\" x=\"40\" y=\"%d\" font-size=\"%d\" fill=\"%s\" stroke=\"#000000\" stroke-width=\"6\" paint-order=\"stroke\">%s</text>\n",
                size.height() - 22,
                TEXT,
                ProjectionStyle.QUIET,
                SvgText.escaped(words));
    }

    /** Across the whole picture, striped, until what it says is put right. */
    static String band(PictureSize size, String words) {
        return String.format(
                Locale.ROOT,
                "<g class=\"band\"><rect width=\"%d\" height=\"56\" fill=\"url(#h-band)\"/><rect x=\"%d\" y=\"-1\" width=\"%d\" height=\"58\" fill=\"#000000\"/><text x=\"%d\" y=\"38\" font-size=\"28\" text-anchor=\"middle\" fill=\"%s\">%s</text></g>\n",
                size.width(),
                size.width() / 6,
                size.width() - size.width() / 3,
                size.width() / 2,
                ProjectionStyle.NOW,
                SvgText.escaped(words));
    }

    /** In the middle, in place of a picture. */
    static String message(PictureSize size, String words) {
        return String.format(
                Locale.ROOT,
                "<text class=\"message\" x=\"%d\" y=\"%d\" font-size=\"40\" text-anchor=\"middle\" fill=\"%s\">%s</text>\n",
                size.width() / 2,
                size.height() / 2,
                ProjectionStyle.NOW,
                SvgText.escaped(words));
    }
}
