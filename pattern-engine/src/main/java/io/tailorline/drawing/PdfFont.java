package io.tailorline.drawing;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

/** Draws text. Sizes and widths in points. */
sealed interface PdfFont permits EmbeddedFont, OutlinedFont {

    boolean knows(int codePoint);

    double width(String text, double size) throws IOException;

    /**
     * Draws with the colours in force; every character is known.
     *
     * @param place of the beginning of the base line, and its direction
     */
    void show(PDPageContentStream content, String text, Matrix place, double size) throws IOException;
}
