package io.tailorline.cutter.render;

import static io.tailorline.cutter.render.SvgText.escaped;
import static io.tailorline.cutter.render.SvgText.number;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.RecordStream;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.cutter.program.UncertainRange.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The place that a person is asked about, to be held beside the cloth: what is surely cut as a full blue line, what may
 * be cut or not dashed and with its record's number, what is surely not cut thin and grey. Below it the whole cut, with
 * the place framed. Table frame, mm, y up.
 */
public final class UncertainRangeSvg {

    /** Width of the picture in its own units; heights follow from the place shown. */
    private static final double WIDTH = 1000;

    private static final double LINE = 34;
    /** Height of the words in their line: the longest one fits into the width. */
    private static final double WORDS = 0.62;

    private static final double DIGITS = 20;
    private static final double GAP = 16;
    private static final int LINES = 3;
    private static final double LARGEST_OVERVIEW = 420;

    private static final String STYLE = """
            <style>
            .paper{fill:#fbfaf7}
            .frame{fill:#ffffff;stroke:#b9b3a5;stroke-width:1.5}
            .cut{fill:none;stroke:#2f6db3;stroke-width:4;stroke-linecap:round}
            .todo{fill:none;stroke:#8b8b85;stroke-width:1.2}
            .doubt{fill:none;stroke:#b3470f;stroke-width:5;stroke-dasharray:12 6}
            .point{fill:#b3470f}
            .place{fill:#f4c531;fill-opacity:.3;stroke:#b3470f;stroke-width:3}
            text{font-family:sans-serif;fill:#22303c}
            .number{font-weight:600;fill:#8a330a;text-anchor:middle;dominant-baseline:central;stroke:#ffffff;stroke-width:5;paint-order:stroke}
            </style>
            """;

    private UncertainRangeSvg() {}

    public static String draw(CutProgram program, UncertainRange stretch) {
        List<RecordStream.Entry> entries = RecordStream.of(program);
        Frame place = UncertainRangeView.of(entries, stretch).onto(0, LINE * LINES, WIDTH, WIDTH);
        Frame whole = UncertainRangeView.whole(entries).onto(0, place.bottom() + GAP, WIDTH, LARGEST_OVERVIEW);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-20 -20 %s %s\">%n",
                number(WIDTH + 40),
                number(whole.bottom() + 40)));
        svg.append(STYLE)
                .append("<rect class=\"paper\" x=\"-20\" y=\"-20\" width=\"100%\" height=\"100%\"/>\n")
                .append(words(stretch, place))
                .append("<clipPath id=\"place\">%s</clipPath>\n".formatted(place.box("frame")))
                .append(place.box("frame"))
                .append("<g clip-path=\"url(#place)\">\n")
                .append(cuts("todo", entries, place, stretch.lastRecord() + 1, Long.MAX_VALUE))
                .append(cuts("cut", entries, place, 1, stretch.firstRecord() - 1));
        stretch.marks().forEach(mark -> svg.append(mark(mark, place)));
        svg.append(numbers(stretch, place)).append("</g>\n");
        svg.append(whole.box("frame"))
                .append(cuts("todo", entries, whole, 1, Long.MAX_VALUE))
                .append(whole.box("place", place));
        return svg.append("</svg>\n").toString();
    }

    private static String words(UncertainRange stretch, Frame place) {
        String piece = stretch.marks().stream()
                .filter(mark -> mark.piece().isPresent())
                .findFirst()
                .map(mark ->
                        "Piece %d, %s".formatted(mark.pieceNo(), mark.piece().get()))
                .orElse("Between pieces");
        String asked = stretch.isOfClothOnly()
                ? "Cut up to record %d. Has the cloth moved?".formatted(stretch.firstRecord() - 1)
                : "Blue is cut, grey is not. Dashed, records %d to %d: which is the first that is not cut?"
                        .formatted(stretch.firstRecord(), stretch.lastRecord());
        return line(0, stretch.isOfClothOnly() ? asked : piece)
                + line(1, stretch.isOfClothOnly() ? "Blue is cut, grey is not." : asked)
                + line(2, place.words());
    }

    private static String line(int number, String words) {
        return "<text x=\"0\" y=\"%s\" font-size=\"%s\">%s</text>\n"
                .formatted(number(LINE * number + DIGITS), number(LINE * WORDS), escaped(words));
    }

    private static String cuts(String kind, List<RecordStream.Entry> entries, Frame frame, long first, long last) {
        StringBuilder path = new StringBuilder();
        for (RecordStream.Entry entry : entries) {
            TablePoint from = entry.before().at();
            boolean wanted = entry.index() >= first && entry.index() <= last;
            if (wanted && entry.record() instanceof TableRecord.Cut cut && frame.touches(from, cut.to())) {
                path.append("M").append(frame.pair(from)).append("L").append(frame.pair(cut.to()));
            }
        }
        return "<path class=\"%s\" d=\"%s\"/>\n".formatted(kind, path);
    }

    private static String mark(Mark mark, Frame place) {
        if (mark.line().isEmpty()) {
            return "";
        }
        TablePoint from = mark.line().get(0);
        String point = "<circle class=\"point\" cx=\"%s\" cy=\"%s\" r=\"5\"/>\n"
                .formatted(number(place.x(from)), number(place.y(from)));
        return mark.line().size() < 2
                ? point
                : "<path class=\"doubt\" d=\"M%sL%s\"/>\n"
                                .formatted(
                                        place.pair(from), place.pair(mark.line().get(1)))
                        + point;
    }

    /** As many numbers as can be read beside each other, the first always. */
    private static String numbers(UncertainRange stretch, Frame place) {
        StringBuilder numbers = new StringBuilder();
        List<TablePoint> taken = new ArrayList<>();
        for (Mark mark : stretch.marks()) {
            if (mark.line().isEmpty()) {
                continue;
            }
            TablePoint from = mark.line().get(0);
            TablePoint to = mark.line().get(mark.line().size() - 1);
            TablePoint middle = new TablePoint((place.x(from) + place.x(to)) / 2, (place.y(from) + place.y(to)) / 2);
            if (taken.stream().noneMatch(other -> other.distanceTo(middle) < DIGITS * 2.5)) {
                taken.add(middle);
                numbers.append("<text class=\"number\" x=\"%s\" y=\"%s\" font-size=\"%s\">%d</text>\n"
                        .formatted(number(middle.x()), number(middle.y()), number(DIGITS), mark.record()));
            }
        }
        return numbers.toString();
    }
}
