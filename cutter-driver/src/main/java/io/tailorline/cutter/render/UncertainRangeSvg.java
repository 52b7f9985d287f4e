package io.tailorline.cutter.render;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.MarkSpan;
import io.tailorline.cutter.program.OperatorQuestion;
import io.tailorline.cutter.program.QuestionChoice;
import io.tailorline.cutter.program.QuestionStep;
import io.tailorline.cutter.program.QuestionStep.Ask;
import io.tailorline.cutter.program.RecordStream;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.drawing.Box;
import io.tailorline.drawing.Frame;
import io.tailorline.drawing.SvgPath;
import io.tailorline.drawing.SvgWriter;
import io.tailorline.geometry.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of the question how far a cut has come, to be compared with the cloth: what is certainly cut as a full blue
 * line, the choices in two colours by turns, each with its number, the rest thin and grey. Above it the question with
 * its choices, below it the whole cut with the place framed. Table frame, mm, y up.
 */
public final class UncertainRangeSvg {

    /** Width of the picture in its own units; heights follow from the place shown. */
    private static final double WIDTH = 1000;

    private static final double LINE = 30;
    private static final double WORDS = 18;
    private static final double BADGE = 13;
    private static final double GAP = 16;
    private static final double LARGEST_OVERVIEW = 420;

    /** So much round a choice lets its place be recognised, mm. */
    private static final double ROUND = 80;

    private static final double OVERVIEW_ROUND = 20;
    private static final double MARGIN = 20;

    private static final String STYLE = """
            .paper{fill:#fbfaf7}
            .frame{fill:#ffffff;stroke:#b9b3a5;stroke-width:1.5}
            .cut{fill:none;stroke:#2f6db3;stroke-width:4;stroke-linecap:round}
            .done{fill:none;stroke:#2f6db3;stroke-width:2}
            .todo{fill:none;stroke:#8b8b85;stroke-width:1.2}
            .choice{fill:none;stroke:#b3470f;stroke-width:5;stroke-linecap:round}
            .other{stroke:#8a2f8f;stroke-dasharray:12 8}
            .end{fill:#ffffff;stroke:#22303c;stroke-width:2}
            .place{fill:#f4c531;fill-opacity:.3;stroke:#b3470f;stroke-width:3}
            text{font-family:sans-serif;fill:#22303c}
            .question{font-weight:600}
            .badge{fill:#b3470f}
            .badge.other{fill:#8a2f8f;stroke:none}
            .number{font-weight:600;fill:#ffffff;text-anchor:middle;dominant-baseline:central}
            """;

    private final UncertainRange range;
    private final MarkSpan open;
    private final QuestionStep step;
    private final List<RecordStream.Entry> entries;
    private final List<String> words;
    private final Frame place;
    private final Frame whole;
    private final SvgWriter svg;

    private UncertainRangeSvg(CutProgram program, UncertainRange range, MarkSpan open) {
        this.range = range;
        this.open = open;
        this.step = OperatorQuestion.of(program, range).step(open);
        this.entries = RecordStream.of(program);
        this.words = words();
        this.place = Frame.fitted(surroundings(), Box.at(0, LINE * words.size() + GAP, WIDTH, WIDTH));
        Box table = Box.around(entries.stream()
                        .map(entry -> entry.before().at().point())
                        .toList())
                .grown(OVERVIEW_ROUND);
        this.whole = Frame.fitted(table, Box.at(0, place.picture().maxY() + GAP, WIDTH, LARGEST_OVERVIEW));
        Box sheet = new Box(0, 0, WIDTH, whole.picture().maxY()).grown(MARGIN);
        this.svg = new SvgWriter(sheet).style(STYLE).rectangle("paper", sheet);
    }

    /** @param open what the answers so far leave open */
    public static String draw(CutProgram program, UncertainRange range, MarkSpan open) {
        return new UncertainRangeSvg(program, range, open).draw();
    }

    private List<QuestionChoice> choices() {
        return step instanceof Ask ask ? ask.choices() : List.of();
    }

    /** The place around the choices, or around where the job continues when there are none. */
    private Box surroundings() {
        List<Point> points = choices().stream()
                .flatMap(choice -> choice.marks().stream())
                .flatMap(mark -> mark.line().stream())
                .map(TablePoint::point)
                .toList();
        if (!points.isEmpty()) {
            return Box.around(points).grown(ROUND);
        }
        int next = (int) Math.min(range.firstRecord(), entries.size()) - 1;
        return Box.around(List.of(entries.get(next).before().at().point())).grown(ROUND * 2);
    }

    private List<String> words() {
        List<String> lines = new ArrayList<>();
        if (step instanceof Ask ask) {
            lines.add(QuestionWords.question(ask));
            ask.choices()
                    .forEach(choice -> lines.add(QuestionWords.choice(ask, choice)
                            + choice.marks().stream()
                                    .findFirst()
                                    .map(mark -> "; record " + mark.record())
                                    .orElse("")));
        } else {
            lines.add("Cut up to record " + (range.firstRecord() - 1) + ". Has the cloth moved?");
        }
        lines.add("Blue is cut, grey is not.");
        return lines;
    }

    private String draw() {
        for (int i = 0; i < words.size(); i++) {
            line(i);
        }
        svg.start("clipPath")
                .with("id", "place")
                .rectangle("frame", place.picture())
                .end();
        svg.rectangle("frame", place.picture());
        svg.start("g").with("clip-path", "url(#place)");
        long firstOpen =
                range.firstUncutAfter(Math.min(open.first(), range.marks().size()));
        cuts("todo", place, firstOpen, Long.MAX_VALUE);
        cuts("cut", place, 1, firstOpen - 1);
        for (int i = 0; i < choices().size(); i++) {
            choice(choices().get(i), look(i));
        }
        for (int i = 0; i < choices().size(); i++) {
            int number = i + 1;
            String look = look(i);
            choices().get(i).middle().ifPresent(at -> badge(place.at(at.point()), number, look));
        }
        svg.end().rectangle("frame", whole.picture());
        cuts("todo", whole, range.firstRecord(), Long.MAX_VALUE);
        cuts("done", whole, 1, range.firstRecord() - 1);
        svg.rectangle("place", whole.at(place.shown()));
        return svg.document();
    }

    /** Neighbours differ. */
    private static String look(int choice) {
        return choice % 2 == 0 ? "" : " other";
    }

    private void line(int number) {
        boolean isChoice = number >= 1 && number <= choices().size();
        double y = LINE * number + WORDS;
        if (isChoice) {
            badge(Point.of(BADGE, y - WORDS / 3), number, look(number - 1));
        }
        svg.words(number == 0 ? "question" : "words", Point.of(isChoice ? 3 * BADGE : 0, y), WORDS)
                .text(words.get(number))
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

    private void choice(QuestionChoice choice, String look) {
        List<List<Point>> lines = choice.lines().stream()
                .map(line -> line.stream().map(at -> place.at(at.point())).toList())
                .toList();
        svg.path("choice" + look, SvgPath.lines(lines));
        if (choice.what() == QuestionChoice.What.LINE) {
            choice.from().ifPresent(from -> svg.circle("end", place.at(from.at().point()), 6));
            choice.to().ifPresent(to -> svg.circle("end", place.at(to.at().point()), 6));
        }
    }

    private void badge(Point at, int number, String look) {
        svg.circle("badge" + look, at, BADGE);
        svg.words("number", at, WORDS).text(String.valueOf(number)).end();
    }
}
