package io.tailorline.cutter.program;

import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.QuestionChoice.What;
import io.tailorline.cutter.program.QuestionStep.Ask;
import io.tailorline.cutter.program.QuestionStep.Found;
import io.tailorline.cutter.program.QuestionStep.Place;
import io.tailorline.cutter.program.QuestionStep.Subject;
import io.tailorline.cutter.program.UncertainRange.Kind;
import io.tailorline.cutter.program.UncertainRange.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The question how far an uncertain cut has come, asked as a person finds it on the cloth: has the cloth been moved on,
 * which piece, which stretch between two places that can be seen, which stroke. Each step has a handful of choices and
 * every choice is a part of what was open, so truthful answers end at the one {@link Strokes stroke} that is the first
 * not on the cloth to its end.
 */
public final class OperatorQuestion {

    /** Choices of one step: what a person takes in at a glance, with one line left for "not sure". */
    public static final int MOST_CHOICES = 6;

    private final CutProgram program;
    private final UncertainRange range;
    private final List<Mark> marks;
    private final Landmarks landmarks;
    private final Strokes strokes;
    private final int offset;

    private OperatorQuestion(CutProgram program, UncertainRange range) {
        List<Mark> all = UncertainRange.between(program, 1, Long.MAX_VALUE).marks();
        this.program = program;
        this.range = range;
        this.marks = range.marks();
        this.strokes = new Strokes(marks);
        this.landmarks = new Landmarks(all);
        this.offset = (int)
                all.stream().filter(mark -> mark.record() < range.firstRecord()).count();
    }

    /** @param range of that program */
    public static OperatorQuestion of(CutProgram program, UncertainRange range) {
        return new OperatorQuestion(program, range);
    }

    /** Nothing is answered yet. */
    public MarkSpan everything() {
        return new MarkSpan(0, marks.size());
    }

    /** The step that follows what was answered; a span of another question begins anew. */
    public QuestionStep step(MarkSpan open) {
        return everything().holds(open) ? stepOf(open) : stepOf(everything());
    }

    private QuestionStep stepOf(MarkSpan open) {
        if (strokes.isOne(open)) {
            return found(open.first(), open.first());
        }
        List<Integer> advances = advancesIn(open);
        if (!advances.isEmpty()) {
            return new Ask(Subject.ADVANCE, Optional.empty(), windows(open, advances), Optional.empty());
        }
        List<MarkSpan> each = parts(open, mark -> true);
        if (each.size() <= MOST_CHOICES) {
            return ask(Subject.STROKE, open, each);
        }
        List<MarkSpan> pieces = parts(open, mark -> pieceNo(mark) != pieceNo(mark - 1));
        if (named(pieces) > 1) {
            return ask(Subject.PIECE, open, pieces);
        }
        List<MarkSpan> stretches = parts(open, mark -> landmarks.beginsStretch(offset + mark));
        return named(stretches) > 1 ? ask(Subject.STRETCH, open, stretches) : ask(Subject.STROKE, open, each);
    }

    /** One choice before each advance and one after the last; where there are too many, the last holds the rest. */
    private List<QuestionChoice> windows(MarkSpan open, List<Integer> advances) {
        List<QuestionChoice> windows = new ArrayList<>();
        int first = open.first();
        for (int advance : advances.subList(0, Math.min(advances.size(), MOST_CHOICES - 1))) {
            windows.add(window(new MarkSpan(first, advance)));
            first = advance + 1;
        }
        windows.add(window(new MarkSpan(first, open.last())));
        return windows;
    }

    private QuestionChoice window(MarkSpan span) {
        return choice(span, span.first() == 0 ? What.NOT_ADVANCED : What.ADVANCED);
    }

    /** The advances that may be done or not: after one that is the last open mark nothing can be cut. */
    private List<Integer> advancesIn(MarkSpan open) {
        List<Integer> advances = new ArrayList<>();
        for (int i = open.first(); i < open.last(); i++) {
            if (marks.get(i).kind() == Kind.ADVANCE) {
                advances.add(i);
            }
        }
        return advances;
    }

    private int pieceNo(int mark) {
        return marks.get(mark).pieceNo();
    }

    /** Whether nothing that can be seen on the cloth comes here: the end of the range, or the cloth moves on. */
    private boolean isEnd(int mark) {
        return mark == marks.size() || marks.get(mark).kind() == Kind.ADVANCE;
    }

    /**
     * Whole strokes each.
     *
     * @param begins whether a part begins with a mark that is neither the first nor an end
     */
    private List<MarkSpan> parts(MarkSpan open, IntPredicate begins) {
        List<MarkSpan> parts = new ArrayList<>();
        int first = open.first();
        for (int i = open.first() + 1; i <= open.last(); i++) {
            int stroke = strokes.first(i);
            if (stroke > first && (isEnd(i) || begins.test(i))) {
                parts.add(new MarkSpan(first, stroke - 1));
                first = stroke;
            }
        }
        parts.add(new MarkSpan(first, open.last()));
        return parts;
    }

    /** How many of the parts are something on the cloth. */
    private long named(List<MarkSpan> parts) {
        return parts.stream().filter(part -> !isEnd(shown(part))).count();
    }

    /** As many neighbours together as leave a handful, each with about as many marks. */
    private List<MarkSpan> handful(List<MarkSpan> parts) {
        int named = (int) named(parts);
        int most = MOST_CHOICES - (parts.size() - named);
        if (named <= most) {
            return parts;
        }
        List<MarkSpan> handful = new ArrayList<>();
        int from = parts.get(0).first();
        double share = (parts.get(named - 1).last() + 1 - from) / (double) most;
        int begin = 0;
        for (int i = 0; i < named; i++) {
            boolean full = parts.get(i).last() + 1 - from >= share * (handful.size() + 1);
            boolean needed = named - 1 - i < most - handful.size();
            if (full || needed) {
                handful.add(new MarkSpan(parts.get(begin).first(), parts.get(i).last()));
                begin = i + 1;
            }
        }
        handful.addAll(parts.subList(named, parts.size()));
        return handful;
    }

    private Ask ask(Subject subject, MarkSpan open, List<MarkSpan> parts) {
        return new Ask(
                subject,
                onlyPiece(open),
                handful(parts).stream()
                        .map(part -> choice(part, what(subject, part)))
                        .toList(),
                Optional.of(found(open.first(), open.last())));
    }

    private Optional<PieceRange> onlyPiece(MarkSpan open) {
        int begin = shown(open);
        int no = isEnd(begin) ? 0 : pieceNo(begin);
        for (int i = begin; i <= open.last(); i++) {
            if (!isEnd(i) && pieceNo(i) != no) {
                return Optional.empty();
            }
        }
        return program.pieces().stream().filter(piece -> piece.no() == no).findFirst();
    }

    private What what(Subject subject, MarkSpan part) {
        int begin = shown(part);
        if (isEnd(begin)) {
            return What.NONE;
        }
        if (subject == Subject.PIECE) {
            return pieceNo(begin) == pieceNo(part.last()) ? What.PIECE : What.PIECES;
        }
        return begin == part.last()
                ? switch (marks.get(begin).kind()) {
                    case NOTCH -> What.NOTCH;
                    case HOLE -> What.HOLE;
                    case LABEL -> What.LABEL;
                    default -> What.LINE;
                }
                : What.LINE;
    }

    /** The first mark of a part that is named and drawn: what is too short to be seen is not, unless it is its line. */
    private int shown(MarkSpan part) {
        return Math.min(strokes.shown(part.first()), part.last());
    }

    private QuestionChoice choice(MarkSpan span, What what) {
        int end = Math.min(span.last() + 1, marks.size());
        List<Mark> shown = marks.subList(Math.min(shown(span), end), end).stream()
                .filter(mark -> mark.kind() != Kind.ADVANCE)
                .toList();
        if (shown.isEmpty()) {
            return new QuestionChoice(span, what, shown, Optional.empty(), Optional.empty());
        }
        int first = marks.indexOf(shown.get(0));
        int last = marks.indexOf(shown.get(shown.size() - 1));
        return new QuestionChoice(
                span, what, shown, Optional.of(start(first)), Optional.of(landmarks.end(offset + last)));
    }

    private Place start(int mark) {
        Place start = landmarks.start(offset + mark);
        boolean known = mark == 0 && !landmarks.isApart(offset);
        return known ? new Place(Place.Kind.KNOWN, start.at()) : start;
    }

    /** Continues at {@code first}, although marks before {@code last} may be there already. */
    private Found found(int first, int last) {
        long firstUncut = range.firstUncutAfter(first);
        return new Found(
                firstUncut,
                Math.max(firstUncut - 1, range.firstUncutAfter(last) - 1),
                QuestionChoice.length(marks.subList(first, last)),
                isEnd(first) ? Optional.empty() : Optional.of(new Found.Start(marks.get(first), start(first))));
    }
}
