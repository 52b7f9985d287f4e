package io.tailorline.portal.cutroom.web;

import io.tailorline.cutter.program.QuestionChoice;
import io.tailorline.cutter.program.QuestionStep.Ask;
import io.tailorline.cutter.program.QuestionStep.Found;
import io.tailorline.cutter.program.QuestionStep.Place;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.UncertainRange.Mark;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.portal.web.view.PieceNames;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The question how far a cut has come in a reader's language: its steps are codes and values. */
@Component
class QuestionTexts {

    private static final String KEYS = "job.uncertain.";

    private final MessageSource words;
    private final PieceNames names;

    QuestionTexts(MessageSource words, PieceNames names) {
        this.words = words;
        this.names = names;
    }

    /** What is asked. */
    public String question(Ask ask, Locale locale) {
        String subject = ask.subject().name().toLowerCase(Locale.ROOT);
        return ask.piece()
                .map(piece -> say(locale, "ask." + subject + ".of", piece(piece.no(), piece.piece(), locale)))
                .orElseGet(() -> say(locale, "ask." + subject));
    }

    /** One answer to it. */
    public String choice(Ask ask, QuestionChoice choice, EdgeNames edges, Locale locale) {
        return switch (choice.what()) {
            case PIECE -> capital(piece(choice.marks().get(0), locale));
            case PIECES -> say(locale, "pieces", choice.pieceNo(), choice.lastPieceNo());
            case LINE -> inPiece(ask, choice, line(choice, edges, locale), locale);
            case NOTCH, HOLE, LABEL ->
                inPiece(ask, choice, capital(place(choice.from().orElseThrow(), choice, edges, locale)), locale);
            case NONE -> say(locale, "none");
            case NOT_ADVANCED -> say(locale, "advance.no");
            case ADVANCED -> advanced(ask, choice, locale);
        };
    }

    /** Where several advances are open, the pieces under the knife tell which was the last. */
    private String advanced(Ask ask, QuestionChoice choice, Locale locale) {
        if (ask.choices().size() == 2 || choice.pieceNo() == 0) {
            return say(locale, "advance.yes");
        }
        return choice.pieceNo() == choice.lastPieceNo()
                ? say(locale, "advance.to", choice.pieceNo())
                : say(locale, "advance.to.pieces", choice.pieceNo(), choice.lastPieceNo());
    }

    /** Where the job continues. */
    public String found(Found found, EdgeNames edges, Locale locale) {
        return found.next().isPresent() ? say(locale, "found", start(found, edges, locale)) : say(locale, "found.end");
    }

    /** What may be cut twice; empty when nothing may. */
    public String again(Found found, Locale locale) {
        return found.mayCutAgain() ? say(locale, "again", whole(found.again())) : "";
    }

    private String start(Found found, EdgeNames edges, Locale locale) {
        return found.next()
                .map(next ->
                        say(locale, "start", place(next.at(), next.mark(), edges, locale), piece(next.mark(), locale)))
                .orElse("");
    }

    /** The edge it lies on, how long it is, and between which places. */
    private String line(QuestionChoice choice, EdgeNames edges, Locale locale) {
        Place from = choice.from().orElseThrow();
        Place to = choice.to().orElseThrow();
        boolean seenFrom = from.kind() != Place.Kind.POINT;
        boolean seenTo = to.kind() != Place.Kind.POINT;
        String ends = !choice.isLine()
                ? "line.none"
                : seenFrom ? (seenTo ? "line" : "line.from") : seenTo ? "line.to" : "line.on";
        String line = say(
                locale,
                ends,
                whole(choice.length()),
                place(from, choice.marks().get(0), edges, locale),
                place(to, last(choice), edges, locale));
        Optional<String> first = edge(choice.marks().get(0), edges, locale);
        Optional<String> last = edge(last(choice), edges, locale).filter(name -> !first.equals(Optional.of(name)));
        String on = first.flatMap(a -> last.map(b -> say(locale, "edges", a, b)))
                .or(() -> first)
                .or(() -> last)
                .orElse("");
        return on.isEmpty() ? capital(line) : capital(say(locale, "on", on, line));
    }

    private static Mark last(QuestionChoice choice) {
        return choice.marks().get(choice.marks().size() - 1);
    }

    private Optional<String> edge(Mark mark, EdgeNames edges, Locale locale) {
        if (mark.line().size() < 2 || mark.piece().isEmpty()) {
            return Optional.empty();
        }
        TablePoint from = mark.line().get(0);
        TablePoint to = mark.line().get(1);
        TablePoint middle = new TablePoint((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
        return edges.edge(mark.piece().get(), middle)
                .or(() -> edges.edge(mark.piece().get(), from))
                .flatMap(name -> names.edgeName(name, locale));
    }

    private String place(Place place, QuestionChoice choice, EdgeNames edges, Locale locale) {
        return place(place, choice.marks().get(0), edges, locale);
    }

    private String place(Place place, Mark mark, EdgeNames edges, Locale locale) {
        String key = "place." + place.kind().name().toLowerCase(Locale.ROOT);
        Optional<String> seam = place.kind() == Place.Kind.NOTCH
                ? mark.piece()
                        .flatMap(piece -> edges.notch(piece, place.at()))
                        .flatMap(name -> names.edgeName(name, locale))
                : Optional.empty();
        return seam.map(name -> say(locale, key + ".of", name)).orElseGet(() -> say(locale, key));
    }

    private String inPiece(Ask ask, QuestionChoice choice, String text, Locale locale) {
        return ask.piece().isPresent()
                ? text
                : say(locale, "in", text, piece(choice.marks().get(0), locale));
    }

    private String piece(Mark mark, Locale locale) {
        return mark.piece().map(piece -> piece(mark.pieceNo(), piece, locale)).orElseGet(() -> say(locale, "between"));
    }

    private String piece(int no, PieceRef piece, Locale locale) {
        return say(locale, "piece", no, names.fullName(piece, locale));
    }

    private String say(Locale locale, String key, Object... values) {
        return words.getMessage(KEYS + key, values, locale);
    }

    private static String whole(double mm) {
        return String.format(Locale.ROOT, "%.0f", mm);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
