package io.tailorline.cutter.render;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws text that a plain PDF font cannot. Sizes and widths in points. */
sealed interface TicketFont permits EmbeddedFont, OutlinedFont {

    boolean knows(int codePoint);

    double width(String text, double size) throws IOException;

    /** Draws with the fill colour in force; every character is known. */
    void show(PDPageContentStream content, String text, double x, double y, double size) throws IOException;
}
