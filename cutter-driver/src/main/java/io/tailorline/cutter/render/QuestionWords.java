package io.tailorline.cutter.render;

import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.QuestionChoice;
import io.tailorline.cutter.program.QuestionStep.Ask;
import io.tailorline.cutter.program.QuestionStep.Found;
import io.tailorline.cutter.program.QuestionStep.Place;
import io.tailorline.cutter.program.UncertainRange.Mark;
import java.util.Locale;
import java.util.Optional;

/** The question how far a cut has come in English, for the command line and its picture. Places in mm, table frame. */
public final class QuestionWords {

    private QuestionWords() {}

    /** What is asked. */
    public static String question(Ask ask) {
        String of = ask.piece().map(piece -> " of " + piece(piece) + ",").orElse("");
        return switch (ask.subject()) {
            case ADVANCE -> "Has the conveyor moved the cloth on?";
            case PIECE -> "Which piece is the first that is not cut all round?";
            case STRETCH -> "Which stretch" + of + " is the first that is not cut to its end?";
            case STROKE -> "Which stroke" + of + " is the first that is not cut to its end?";
        };
    }

    /** One answer to it. */
    public static String choice(Ask ask, QuestionChoice choice) {
        String in = ask.piece().isPresent() || choice.marks().isEmpty()
                ? ""
                : ", " + piece(choice.marks().get(0));
        return switch (choice.what()) {
            case PIECE -> piece(choice.marks().get(0));
            case PIECES -> "one of pieces " + choice.pieceNo() + " to " + choice.lastPieceNo();
            case LINE ->
                (choice.isLine() ? String.format(Locale.ROOT, "%.0f mm, ", choice.length()) : "")
                        + "from %s to %s".formatted(place(choice.from()), place(choice.to()))
                        + in;
            case NOTCH, HOLE, LABEL -> place(choice.from()) + in;
            case NONE -> "none: all of this is cut, and nothing after it";
            case NOT_ADVANCED -> "not yet";
            case ADVANCED -> "yes, it has moved on" + (ask.choices().size() > 2 ? to(choice) : "");
        };
    }

    /** Which of several advances was the last. */
    private static String to(QuestionChoice choice) {
        if (choice.pieceNo() == 0) {
            return "";
        }
        return choice.pieceNo() == choice.lastPieceNo()
                ? " to piece " + choice.pieceNo()
                : String.format(Locale.ROOT, " to pieces %d to %d", choice.pieceNo(), choice.lastPieceNo());
    }

    /** What happens when the operator is not sure. */
    public static String unsure(Found unsure) {
        return "not sure: cut again from " + start(unsure);
    }

    /** Where the job continues. */
    public static String start(Found found) {
        return found.next()
                .map(next -> place(Optional.of(next.at())) + ", " + piece(next.mark()))
                .orElse("record " + found.firstUncut());
    }

    private static String place(Optional<Place> somewhere) {
        return somewhere
                .map(place -> String.format(
                        Locale.ROOT,
                        "%s (%.0f, %.0f)",
                        switch (place.kind()) {
                            case KNOWN -> "the end of the sure cut at";
                            case ENTRY -> "where the knife enters at";
                            case CORNER -> "the corner at";
                            case NOTCH -> "the notch at";
                            case HOLE -> "the hole at";
                            case LABEL -> "the label at";
                            case POINT -> "the point at";
                            case END -> "where the knife leaves at";
                        },
                        place.at().x(),
                        place.at().y()))
                .orElse("");
    }

    private static String piece(PieceRange piece) {
        return "piece " + piece.no() + ", " + piece.piece();
    }

    private static String piece(Mark mark) {
        return mark.piece()
                .map(piece -> "piece " + mark.pieceNo() + ", " + piece)
                .orElse("between pieces");
    }
}
