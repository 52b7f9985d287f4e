package io.tailorline.pattern.render;

import io.tailorline.drawing.Box;
import io.tailorline.drawing.PdfDocument;
import io.tailorline.pattern.notice.Choice;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Text;
import io.tailorline.pattern.notice.Value;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.List;
import java.util.Map;

/** The first pages: the order, a square to check the print scale, and the list of pieces with their pages. */
final class PdfCover {

    private static final double SQUARE = 100;
    private static final double LEFT = 20;
    private static final double LINE = 6;
    private static final double HEAD = 25;
    /** Lines of the list below the square, and on a page of their own, for a sheet of this height. */
    private static final double FOOT = 15;

    private final PdfDocument document;
    private final PaperSize paper;
    private final PatternWords words;

    PdfCover(PdfDocument document, PaperSize paper, PatternWords words) {
        this.document = document;
        this.paper = paper;
        this.words = words;
    }

    /** How many pages the cover takes. */
    static int pages(Pattern pattern, PaperSize paper) {
        int rest = pattern.pieces().size() - linesFrom(listTop(pattern), paper);
        int onePage = linesFrom(HEAD, paper);
        return 1 + StrictMath.max(0, (rest + onePage - 1) / onePage);
    }

    private static double listTop(Pattern pattern) {
        return HEAD + (pattern.labels().size() + 3) * LINE + SQUARE;
    }

    private static int linesFrom(double top, PaperSize paper) {
        return (int) ((paper.height() - FOOT - top) / LINE);
    }

    /** @param pages on which each piece is found, by its id */
    void draw(Pattern pattern, Map<String, String> pages) {
        List<Piece> pieces = pattern.pieces();
        int done = StrictMath.min(pieces.size(), linesFrom(listTop(pattern), paper));
        document.page(paper.width(), paper.height());
        double y = HEAD;
        document.text(words.told(Notice.of("print.pattern", new Text(pattern.id()))), LEFT, y, 7);
        for (Map.Entry<String, String> label : pattern.labels().entrySet()) {
            y += LINE;
            document.text(label(label.getKey(), label.getValue()), LEFT, y, 4);
        }
        testSquare(document, LEFT, y + LINE, words);
        list(pieces.subList(0, done), pages, listTop(pattern));
        while (done < pieces.size()) {
            int end = StrictMath.min(pieces.size(), done + linesFrom(HEAD, paper));
            document.page(paper.width(), paper.height());
            list(pieces.subList(done, end), pages, HEAD);
            done = end;
        }
    }

    /** Of what a label says the fit has words in other languages. */
    private String label(String name, String value) {
        Value shown = name.equals("fit") ? new Choice(name, value) : new Text(value);
        return words.told(Notice.of("print.label", new Word("label." + name.replace(' ', '-')), shown));
    }

    static void testSquare(PdfDocument document, double left, double top, PatternWords words) {
        document.pen(0.3, 0);
        document.ring(Box.at(left, top, SQUARE, SQUARE).corners());
        document.text(words.told(Notice.of("print.square")), left + 4, top + SQUARE / 2, 4);
    }

    private void list(List<Piece> pieces, Map<String, String> pages, double top) {
        double y = top;
        for (Piece piece : pieces) {
            document.text(
                    "%s   %s   %s".formatted(words.piece(piece), words.copies(piece), pages.get(piece.id())),
                    LEFT,
                    y,
                    3.5);
            y += LINE;
        }
    }
}
