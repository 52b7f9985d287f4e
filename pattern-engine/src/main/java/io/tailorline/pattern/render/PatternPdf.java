package io.tailorline.pattern.render;

import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A pattern on paper at true scale: a first page with a 100 mm test square and the list of pieces, then each piece on as many
 * sheets as it needs. Sheets of a piece are numbered by row and column and overlap by nothing: they are trimmed along the
 * frame and taped edge to edge.
 */
public final class PatternPdf {

    /** Printers leave this much of a sheet unprinted, mm. */
    static final double MARGIN = 10;

    /** The document's own number is fixed, so that the same pattern gives the same bytes. */
    private static final long DOCUMENT_ID = 1;

    private PatternPdf() {}

    public static byte[] bytes(Pattern pattern, PaperSize paper) {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(DOCUMENT_ID);
            new PdfCover(document, paper).draw(pattern);
            for (Piece piece : pattern.pieces()) {
                new PdfTiles(document, paper, piece).draw();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
