package io.tailorline.cutter.render;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.RecordStream;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.cutter.program.UncertainRange.Mark;
import io.tailorline.drawing.Box;
import io.tailorline.drawing.Frame;
import io.tailorline.drawing.SvgPath;
import io.tailorline.drawing.SvgWriter;
import io.tailorline.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The uncertain lines, to be compared with the cloth: what is certainly cut as a full blue line, what may be cut or not
 * dashed and with its record's number, what is surely not cut thin and grey. Below it the whole cut, with the place
 * framed. Table frame, mm, y up.
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
            .paper{fill:#fbfaf7}
            .frame{fill:#ffffff;stroke:#b9b3a5;stroke-width:1.5}
            .cut{fill:none;stroke:#2f6db3;stroke-width:4;stroke-linecap:round}
            .todo{fill:none;stroke:#8b8b85;stroke-width:1.2}
            .doubt{fill:none;stroke:#b3470f;stroke-width:5;stroke-dasharray:12 6}
            .point{fill:#b3470f}
            .place{fill:#f4c531;fill-opacity:.3;stroke:#b3470f;stroke-width:3}
            text{font-family:sans-serif;fill:#22303c}
            .number{font-weight:600;fill:#8a330a;text-anchor:middle;dominant-baseline:central;stroke:#ffffff;stroke-width:5;paint-order:stroke}
            """;

    /** So much round a range lets its piece be recognised, mm. */
    private static final double ROUND = 80;

    private static final double OVERVIEW_ROUND = 20;
    private static final double MARGIN = 20;

    private final UncertainRange range;
    private final List<RecordStream.Entry> entries;
    private final Frame place;
    private final Frame whole;
    private final SvgWriter svg;

    private UncertainRangeSvg(CutProgram program, UncertainRange range) {
        this.range = range;
        this.entries = RecordStream.of(program);
        this.place = Frame.fitted(surroundings(), Box.at(0, LINE * LINES, WIDTH, WIDTH));
        Box table = Box.around(entries.stream()
                        .map(entry -> entry.before().at().point())
                        .toList())
                .grown(OVERVIEW_ROUND);
        this.whole = Frame.fitted(table, Box.at(0, place.picture().maxY() + GAP, WIDTH, LARGEST_OVERVIEW));
        Box sheet = new Box(0, 0, WIDTH, whole.picture().maxY()).grown(MARGIN);
        this.svg = new SvgWriter(sheet).style(STYLE).rectangle("paper", sheet);
    }

    public static String draw(CutProgram program, UncertainRange range) {
        return new UncertainRangeSvg(program, range).draw();
    }

    /** The place around the range, or around where its first record begins when it has no marks. */
    private Box surroundings() {
        List<Point> points = range.marks().stream()
                .flatMap(mark -> mark.line().stream())
                .map(TablePoint::point)
                .toList();
        if (!points.isEmpty()) {
            return Box.around(points).grown(ROUND);
        }
        int next = (int) Math.min(range.firstRecord(), entries.size()) - 1;
        return Box.around(List.of(entries.get(next).before().at().point())).grown(ROUND * 2);
    }

    private String draw() {
        words();
        svg.start("clipPath")
                .with("id", "place")
                .rectangle("frame", place.picture())
                .end();
        svg.rectangle("frame", place.picture());
        svg.start("g").with("clip-path", "url(#place)");
        cuts("todo", place, range.lastRecord() + 1, Long.MAX_VALUE);
        cuts("cut", place, 1, range.firstRecord() - 1);
        range.marks().stream().filter(mark -> !mark.line().isEmpty()).forEach(this::mark);
        numbers();
        svg.end().rectangle("frame", whole.picture());
        cuts("todo", whole, 1, Long.MAX_VALUE);
        svg.rectangle("place", whole.at(place.shown()));
        return svg.document();
    }

    private void words() {
        String piece = range.marks().stream()
                .filter(mark -> mark.piece().isPresent())
                .findFirst()
                .map(mark -> "Piece " + mark.pieceNo() + ", " + mark.piece().get())
                .orElse("Between pieces");
        String asked = range.isOfClothOnly()
                ? "Cut up to record " + (range.firstRecord() - 1) + ". Has the cloth moved?"
                : "Blue is cut, grey is not. Dashed, records " + range.firstRecord() + " to " + range.lastRecord()
                        + ": which is the first that is not cut?";
        line(0, range.isOfClothOnly() ? asked : piece);
        line(1, range.isOfClothOnly() ? "Blue is cut, grey is not." : asked);
        Box shown = place.shown();
        line(
                2,
                String.format(
                        Locale.ROOT,
                        "On the table x %.0f to %.0f mm, y %.0f to %.0f mm",
                        shown.minX(),
                        shown.maxX(),
                        shown.minY(),
                        shown.maxY()));
    }

    private void line(int number, String words) {
        svg.words("words", Point.of(0, LINE * number + DIGITS), LINE * WORDS)
                .text(words)
                .end();
    }

    private void cuts(String layer, Frame frame, long first, long last) {
        List<List<Point>> lines = new ArrayList<>();
        for (RecordStream.Entry entry : entries) {
            boolean wanted = entry.index() >= first && entry.index() <= last;
            if (wanted && entry.record() instanceof TableRecord.Cut cut) {
                List<Point> line = List.of(entry.before().at().point(), cut.to().point());
                if (Box.around(line).meets(frame.shown())) {
                    lines.add(frame.at(line));
                }
            }
        }
        svg.path(layer, SvgPath.lines(lines));
    }

    private void mark(Mark mark) {
        List<Point> line = line(mark);
        if (line.size() > 1) {
            svg.path("doubt", SvgPath.open(line));
        }
        svg.circle("point", line.get(0), 5);
    }

    private List<Point> line(Mark mark) {
        return mark.line().stream().map(at -> place.at(at.point())).toList();
    }

    /** As many numbers as can be read beside each other, the first always. */
    private void numbers() {
        List<Point> taken = new ArrayList<>();
        for (Mark mark : range.marks()) {
            if (mark.line().isEmpty()) {
                continue;
            }
            List<Point> line = line(mark);
            Point middle = line.get(0).towards(line.get(line.size() - 1), 0.5);
            if (taken.stream().noneMatch(other -> other.distanceTo(middle) < DIGITS * 2.5)) {
                taken.add(middle);
                svg.words("number", middle, DIGITS)
                        .text(String.valueOf(mark.record()))
                        .end();
            }
        }
    }
}
