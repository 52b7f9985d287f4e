package io.tailorline.cutter.render;

import io.tailorline.cutter.projection.Calibration;
import io.tailorline.cutter.projection.PicturePoint;
import java.util.Locale;

/**
 * The marks of a calibration as light: while the picture is right, each small cross lies on the mark that is drawn on
 * the table. Whoever sees one beside its mark measures two again. Quiet, for they must not be taken for something to
 * cut.
 */
final class Fiducials {

    private Fiducials() {}

    static String draw(Calibration calibration, TableCanvas canvas) {
        StringBuilder svg =
                new StringBuilder("<g class=\"marks\" stroke=\"#5FB89A\" stroke-width=\"2\" fill=\"none\">\n");
        for (PicturePoint mark : calibration.points()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<g transform=\"translate(%s)\"><path d=\"M-16 0H-4M4 0H16M0 -16V-4M0 4V16\"/>"
                            + "<text x=\"10\" y=\"-8\" font-size=\"15\" stroke=\"none\" fill=\"#5FB89A\">%s</text></g>\n",
                    canvas.pair(mark.table()),
                    SvgText.escaped(mark.name())));
        }
        return svg.append("</g>\n").toString();
    }
}
