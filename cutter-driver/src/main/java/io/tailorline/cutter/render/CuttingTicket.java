package io.tailorline.cutter.render;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.nesting.marker.Marker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The paper that goes with a job to the table: whose suit, which cloth and roll, the marker with the pieces numbered in
 * cutting order, the list of pieces to tick off, and the predicted time by part. A4 upright, one page for a suit, more
 * when the list is long.
 */
public final class CuttingTicket {

    /** A document's id is random by default; the same ticket must have the same bytes. */
    private static final long DOCUMENT_ID = 160;

    private CuttingTicket() {}

    /**
     * The PDF. Characters that no font of this machine has become question marks.
     *
     * @param program as it is cut: the digits at the foot are those of its geometry
     * @param pieceName what the reader calls a piece of the program
     */
    public static byte[] draw(
            CutProgram program, Marker marker, TicketJob job, TicketWords words, UnaryOperator<String> pieceName) {
        return draw(program, marker, job, words, pieceName, TicketFonts.USUAL);
    }

    static byte[] draw(
            CutProgram program,
            Marker marker,
            TicketJob job,
            TicketWords words,
            UnaryOperator<String> pieceName,
            List<Path> fonts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                TicketFonts found = new TicketFonts(document)) {
            document.setDocumentId(DOCUMENT_ID);
            TicketText text = new TicketText(isLatin(marker, job, words) ? Optional.empty() : found.find(fonts));
            new TicketSheet(document, text, words, pieceName).draw(program, marker, job);
            document.save(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A ticket is written to memory only.", impossible);
        }
        return bytes.toByteArray();
    }

    private static boolean isLatin(Marker marker, TicketJob job, TicketWords words) {
        return TicketText.isLatin(
                words + job.order() + job.job() + job.roll() + marker.fabric().id());
    }
}
