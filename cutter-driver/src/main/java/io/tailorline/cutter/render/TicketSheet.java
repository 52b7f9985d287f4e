package io.tailorline.cutter.render;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.cutter.program.TimeEstimate;
import io.tailorline.nesting.marker.Marker;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Lays the ticket out on A4, from top to bottom; all lengths in points. One thread, one ticket. */
final class TicketSheet {

    private static final double MARGIN = 36;
    private static final double WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final double TALLEST_MARKER = 290;
    private static final int COLUMNS = 3;
    private static final double ROW = 14;
    /** Helvetica-Bold against Helvetica, for text that ends at the margin. */
    private static final double BOLD_IS_WIDER = 1.08;

    private static final double MM_PER_METRE = 1000;
    private static final double PER_CENT = 100;
    private static final Color INK = new Color(0x1A, 0x24, 0x33);
    private static final Color QUIET = new Color(0x6A, 0x72, 0x7F);
    private static final Color RULE = new Color(0xC9, 0xCD, 0xD4);

    private final PDDocument document;
    private final TicketText text;
    private final TicketWords words;
    private final UnaryOperator<String> pieceName;
    private PDPageContentStream content;
    private String geometry = "";
    private double y;
    private int pages;

    TicketSheet(PDDocument document, TicketText text, TicketWords words, UnaryOperator<String> pieceName) {
        this.document = document;
        this.text = text;
        this.words = words;
        this.pieceName = pieceName;
    }

    void draw(CutProgram program, Marker marker, TicketJob job) throws IOException {
        geometry = GeometryHash.of(program);
        newPage();
        head(job);
        facts(program, marker, job);
        marker(program, marker.fabric().usableWidth());
        times(program.estimate());
        pieces(program.pieces());
        content.close();
    }

    private void newPage() throws IOException {
        if (content != null) {
            content.close();
        }
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        pages++;
        y = PDRectangle.A4.getHeight() - MARGIN;
        content.setNonStrokingColor(QUIET);
        text.write(content, geometry, MARGIN, MARGIN / 2, 8);
        String number = words.page() + " " + pages;
        text.write(content, number, MARGIN + WIDTH - text.width(number, 8), MARGIN / 2, 8);
        content.setNonStrokingColor(INK);
    }

    private void head(TicketJob job) throws IOException {
        y -= 20;
        text.writeBold(content, words.title(), MARGIN, y, 22);
        String number = job.job();
        text.writeBold(content, number, MARGIN + WIDTH - text.width(number, 22) * BOLD_IS_WIDER, y, 22);
        y -= 10;
        rule();
    }

    private void rule() throws IOException {
        content.setStrokingColor(RULE);
        content.setLineWidth(0.8f);
        content.moveTo((float) MARGIN, (float) y);
        content.lineTo((float) (MARGIN + WIDTH), (float) y);
        content.stroke();
    }

    private void facts(CutProgram program, Marker marker, TicketJob job) throws IOException {
        List<List<String>> facts = List.of(
                List.of(words.order(), job.order()),
                List.of(words.table(), program.table().name()),
                List.of(words.cloth(), marker.fabric().id()),
                List.of(words.roll(), job.roll()),
                List.of(words.length(), metres(marker.length())),
                List.of(words.efficiency(), format("%.1f %%", marker.efficiency() * PER_CENT)),
                List.of(words.pieces(), String.valueOf(program.pieces().size())),
                List.of(words.total(), seconds(program.estimate().total())));
        y -= 14;
        for (int i = 0; i < facts.size(); i++) {
            double x = MARGIN + i % 4 * WIDTH / 4;
            double line = y - i / 4 * 32;
            label(facts.get(i).get(0), x, line);
            text.writeBold(content, fitted(facts.get(i).get(1), 12, WIDTH / 4 - 6), x, line - 14, 12);
        }
        y -= 58;
    }

    private void label(String word, double x, double line) throws IOException {
        content.setNonStrokingColor(QUIET);
        text.write(content, word, x, line, 8);
        content.setNonStrokingColor(INK);
    }

    /** The text, shortened where it would run into its neighbour. */
    private String fitted(String value, double size, double room) throws IOException {
        String fitted = value;
        while (fitted.length() > 1 && text.width(fitted, size) * BOLD_IS_WIDER > room) {
            fitted = fitted.substring(0, fitted.length() - 2) + ".";
        }
        return fitted;
    }

    private void marker(CutProgram program, double clothWidth) throws IOException {
        ProgramPicture picture = ProgramPicture.of(program);
        double scale = Math.min(WIDTH / picture.length(), TALLEST_MARKER / clothWidth);
        y -= clothWidth * scale;
        new TicketMarker(content, text, MARGIN, y, scale).draw(picture, clothWidth);
        content.setNonStrokingColor(INK);
        y -= 20;
    }

    private void times(TimeEstimate time) throws IOException {
        List<List<String>> parts = new ArrayList<>(List.of(
                List.of(words.cut(), seconds(time.cut())),
                List.of(words.corners(), seconds(time.corners())),
                List.of(words.lifts(), seconds(time.lifts())),
                List.of(words.notches(), seconds(time.notches())),
                List.of(words.drills(), seconds(time.drills())),
                List.of(words.sharpen(), seconds(time.sharpen())),
                List.of(words.air(), seconds(time.air())),
                List.of(words.conveyor(), seconds(time.conveyor())),
                List.of(words.cutLength(), metres(time.cutLength())),
                List.of(words.airLength(), metres(time.airLength()))));
        if (time.labels() > 0) {
            parts.add(List.of(words.labels(), seconds(time.labels())));
        }
        int columns = (parts.size() + 1) / 2;
        text.writeBold(content, words.time(), MARGIN, y, 11);
        y -= 16;
        for (int i = 0; i < parts.size(); i++) {
            double x = MARGIN + i % columns * WIDTH / columns;
            double line = y - i / columns * 26;
            label(parts.get(i).get(0), x, line);
            text.write(content, parts.get(i).get(1), x, line - 12, 10);
        }
        y -= 54;
        rule();
        y -= 18;
    }

    /** In columns, each with a box to tick. */
    private void pieces(List<PieceRange> pieces) throws IOException {
        text.writeBold(content, words.piece(), MARGIN, y, 11);
        y -= 18;
        int next = 0;
        while (next < pieces.size()) {
            int rows = (int) ((y - MARGIN) / ROW);
            int onPage = Math.min(pieces.size() - next, rows * COLUMNS);
            int perColumn = (onPage + COLUMNS - 1) / COLUMNS;
            for (int i = 0; i < onPage; i++) {
                double x = MARGIN + i / perColumn * WIDTH / COLUMNS;
                piece(pieces.get(next + i), x, y - i % perColumn * ROW);
            }
            next += onPage;
            if (next < pieces.size()) {
                newPage();
                y -= ROW;
            }
        }
    }

    private void piece(PieceRange piece, double x, double line) throws IOException {
        content.setStrokingColor(QUIET);
        content.addRect((float) x, (float) (line - 1), 8, 8);
        content.stroke();
        String number = String.valueOf(piece.no());
        text.writeBold(content, number, x + 26 - text.width(number, 9) * BOLD_IS_WIDER, line, 9);
        String name = pieceName.apply(piece.piece());
        text.write(content, fitted(name.substring(name.indexOf('/') + 1), 9, WIDTH / COLUMNS - 40), x + 33, line, 9);
    }

    private static String seconds(double seconds) {
        return format("%.1f s", seconds);
    }

    private static String metres(double mm) {
        return format("%.2f m", mm / MM_PER_METRE);
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
