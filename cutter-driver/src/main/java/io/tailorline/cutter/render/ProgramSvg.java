package io.tailorline.cutter.render;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.drawing.Box;
import io.tailorline.drawing.Frame;
import io.tailorline.drawing.SvgPath;
import io.tailorline.drawing.SvgWriter;
import io.tailorline.geometry.Point;
import java.util.List;

/**
 * The path of the head: pieces with their cutting numbers and internal cuts, ways through the air dashed, lifts as
 * dots, notches as strokes, holes as rings (dashed where only light marks them), and where the conveyor moves on.
 * Millimetres of the table frame, y up.
 */
public final class ProgramSvg {

    private static final double MARGIN = 30;
    private static final String STYLE = """
            .cloth{fill:#fbfaf7;stroke:#b9b3a5;stroke-width:2}
            .cut{fill:#e9eef5;stroke:#1f3a5f;stroke-width:2.2;stroke-linejoin:round}
            .open{fill:none}
            .air{fill:none;stroke:#c2571a;stroke-width:2;stroke-dasharray:9 6}
            .entry{fill:#c2571a}
            .lift{fill:#1f3a5f}
            .notch{stroke:#8a1c1c;stroke-width:2.4}
            .hole{fill:none;stroke:#8a1c1c;stroke-width:2}
            .light{fill:none;stroke:#8a1c1c;stroke-width:2;stroke-dasharray:3 3}
            .bite{stroke:#6b7f2a;stroke-width:2.5;stroke-dasharray:20 8}
            text{font-family:sans-serif;font-weight:600;fill:#1f3a5f;text-anchor:middle;dominant-baseline:central}
            """;

    private ProgramSvg() {}

    /** @param clothWidth of the marker's cloth, mm */
    public static String draw(CutProgram program, double clothWidth) {
        ProgramPicture picture = ProgramPicture.of(program);
        Frame frame = Frame.flipped(clothWidth);
        Box cloth = new Box(0, 0, picture.length(), clothWidth);
        SvgWriter svg = new SvgWriter(cloth.grown(MARGIN));
        svg.start("desc").text("geometry " + GeometryHash.of(program)).end();
        svg.style(STYLE).rectangle("cloth", cloth);
        picture.pieces().forEach(piece -> draw(svg, frame, piece));
        for (double bite : picture.bites()) {
            svg.path("bite", SvgPath.open(List.of(Point.of(bite, 0), Point.of(bite, clothWidth))));
        }
        svg.path("air", SvgPath.lines(frame.lines(picture.air())));
        for (ProgramPicture.Piece piece : picture.pieces()) {
            svg.words("no", frame.at(piece.caption()), piece.captionHeight());
            svg.title(piece.ref().toString()).text(String.valueOf(piece.no())).end();
        }
        return svg.document();
    }

    private static void draw(SvgWriter svg, Frame frame, ProgramPicture.Piece piece) {
        if (piece.isClosed()) {
            svg.path("cut", SvgPath.open(frame.at(piece.path())));
        } else {
            svg.path("cut open", SvgPath.lines(frame.lines(piece.strokes())));
        }
        if (!piece.cuts().isEmpty()) {
            svg.path("cut open", SvgPath.lines(frame.lines(piece.cuts())));
        }
        piece.lifts().forEach(lift -> svg.circle("lift", frame.at(lift), 4));
        piece.path().stream().limit(1).forEach(entry -> svg.circle("entry", frame.at(entry), 6.5));
        piece.notches().forEach(notch -> svg.path("notch", SvgPath.open(frame.at(notch))));
        piece.holes().forEach(hole -> svg.circle("hole", frame.at(hole), 5));
        piece.lightMarks().forEach(mark -> svg.circle("light", frame.at(mark), 7));
    }
}
