package io.tailorline.pattern.render;

import io.tailorline.pattern.notice.MarkName;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Piece;
import java.util.List;
import java.util.Locale;

/** The words on a drawn or printed pattern, in one language: pieces by their names, all else as notices. */
public interface PatternWords {

    /** As the command-line tools print. */
    PatternWords ENGLISH = new PatternWords() {
        @Override
        public String piece(Piece piece) {
            return piece.name();
        }

        @Override
        public String told(Notice notice) {
            return notice.text();
        }
    };

    String piece(Piece piece);

    String told(Notice notice);

    /** The cut quantity of a piece: {@code shell, cut 2 in pairs}. */
    default String copies(Piece piece) {
        return told(Notice.of(
                piece.cut().mirrored() ? "print.copies.pairs" : "print.copies",
                Word.material(piece.material().word()),
                number(piece.cut().quantity())));
    }

    /** What is drilled or drawn there: {@code button 2}. */
    default String mark(String what) {
        return told(Notice.joined(List.of(MarkName.of(what))));
    }

    /** {@code Jacket, shell}. */
    default String heading(Piece piece) {
        String heading = told(Notice.of(
                "print.heading",
                Word.garment(piece.garment().word()),
                Word.material(piece.material().word())));
        return heading.substring(0, 1).toUpperCase(Locale.ROOT) + heading.substring(1);
    }

    static Quantity number(int number) {
        return Quantity.of("%.0f", number, "");
    }
}
