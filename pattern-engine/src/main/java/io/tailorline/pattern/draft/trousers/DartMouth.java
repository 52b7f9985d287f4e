package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.NetEdge;
import java.util.ArrayList;
import java.util.List;

/**
 * The mouth of a dart or pleat in a waist line: it is taken away when the waist is sewn, so it is an edge of its own.
 *
 * @param edge the name of its edge
 * @param from where it begins, mm along the waist line from the centre
 * @param width mm along the waist line
 */
record DartMouth(String edge, double from, double width) {

    static final String DART = "dart";
    static final String SECOND_DART = "dart.second";
    static final String PLEAT = "pleat";
    static final String SECOND_PLEAT = "pleat.second";

    /** Names of the edges sewn to the band, from the centre to the side, by the number of mouths. */
    private static final List<List<String>> SEWN = List.of(
            List.of("waist"),
            List.of("waist.centre", "waist.side"),
            List.of("waist.centre", "waist.middle", "waist.side"));

    double to() {
        return from + width;
    }

    double middle() {
        return from + width / 2;
    }

    /** The names of the edges that are sewn to the band, from the centre to the side. */
    static List<String> sewn(List<DartMouth> mouths) {
        return SEWN.get(mouths.size());
    }

    /** The waist line, centre to side, as edges: what is sewn and the mouths between. */
    static List<NetEdge> edges(Polyline waist, List<DartMouth> mouths, double allowance) {
        List<NetEdge> edges = new ArrayList<>();
        Polyline rest = waist;
        double done = 0;
        for (int i = 0; i < mouths.size(); i++) {
            DartMouth mouth = mouths.get(i);
            Polyline.Halves sewn = rest.splitAtLength(mouth.from() - done);
            Polyline.Halves open = sewn.after().splitAtLength(mouth.width());
            edges.add(NetEdge.of(sewn(mouths).get(i), sewn.before(), allowance));
            edges.add(NetEdge.of(mouth.edge(), open.before(), allowance));
            rest = open.after();
            done = mouth.to();
        }
        edges.add(NetEdge.of(sewn(mouths).get(mouths.size()), rest, allowance));
        return edges;
    }

    /** Total intake, mm. */
    static double taken(List<DartMouth> mouths) {
        double sum = 0;
        for (DartMouth mouth : mouths) {
            sum += mouth.width();
        }
        return sum;
    }
}
