package io.tailorline.cutter.render;

import static io.tailorline.drawing.PdfDocument.POINT;

import io.tailorline.cutter.program.ClothPlace;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.cutter.program.TimeEstimate;
import io.tailorline.drawing.Box;
import io.tailorline.drawing.Frame;
import io.tailorline.drawing.PdfDocument;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.piece.PieceRef;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lays the ticket out on A4, from top to bottom. One thread, one ticket. */
final class TicketSheet {

    private static final double PAGE_WIDTH = 210;
    private static final double PAGE_HEIGHT = 297;
    private static final double MARGIN = 36 * POINT;
    private static final double WIDTH = PAGE_WIDTH - 2 * MARGIN;
    private static final double TALLEST_MARKER = 290 * POINT;
    private static final int COLUMNS = 3;
    private static final int NUMBERS_A_LINE = 25;
    private static final double ROW = 14 * POINT;
    private static final double LABEL = 8 * POINT;
    private static final double LIST = 9 * POINT;
    private static final double HEADING = 11 * POINT;
    private static final double TITLE = 22 * POINT;

    private static final double MM_PER_METRE = 1000;
    private static final double PER_CENT = 100;
    private static final Color INK = new Color(0x1A, 0x24, 0x33);
    private static final Color QUIET = new Color(0x6A, 0x72, 0x7F);
    private static final Color RULE = new Color(0xC9, 0xCD, 0xD4);

    private final PdfDocument sheet;
    private final TicketWords words;
    private final Function<PieceRef, String> pieceName;
    private String geometry = "";
    private double y;
    private int pages;

    TicketSheet(PdfDocument sheet, TicketWords words, Function<PieceRef, String> pieceName) {
        this.sheet = sheet;
        this.words = words;
        this.pieceName = pieceName;
    }

    void draw(CutProgram program, Marker marker, TicketJob job) {
        geometry = GeometryHash.of(program);
        newPage();
        head(job);
        facts(program, marker, job);
        marker(program, marker.fabric().usableWidth(), job);
        times(program);
        pieces(program, job);
        others(program, job);
    }

    private void newPage() {
        sheet.page(PAGE_WIDTH, PAGE_HEIGHT);
        pages++;
        y = MARGIN;
        double foot = PAGE_HEIGHT - MARGIN / 2;
        String number = words.page() + " " + pages;
        sheet.ink(QUIET);
        sheet.text(geometry, MARGIN, foot, LABEL);
        sheet.text(number, MARGIN + WIDTH - sheet.width(number, LABEL), foot, LABEL);
        sheet.ink(INK);
    }

    private void head(TicketJob job) {
        y += 20 * POINT;
        sheet.boldText(words.title(), MARGIN, y, TITLE);
        sheet.boldText(job.job(), MARGIN + WIDTH - sheet.width(job.job(), TITLE), y, TITLE);
        y += 10 * POINT;
        rule();
    }

    private void rule() {
        sheet.pen(0.8 * POINT, RULE);
        sheet.line(Point.of(MARGIN, y), Point.of(MARGIN + WIDTH, y));
    }

    private void facts(CutProgram program, Marker marker, TicketJob job) {
        List<List<String>> facts = new ArrayList<>(List.of(
                List.of(words.order(), job.order()),
                List.of(words.table(), program.table().name()),
                List.of(words.cloth(), marker.fabric().id()),
                List.of(words.roll(), job.roll()),
                List.of(words.length(), metres(marker.length())),
                List.of(words.efficiency(), format("%.1f %%", marker.efficiency() * PER_CENT)),
                List.of(words.pieces(), count(program, job)),
                List.of(words.total(), seconds(program.estimate().total()))));
        program.cloth().ifPresent(cloth -> facts.addAll(place(cloth)));
        job.material().ifPresent(material -> facts.add(List.of(words.material(), material)));
        job.lay().ifPresent(lay -> facts.add(List.of(words.lay(), lay)));
        double size = 12 * POINT;
        y += 14 * POINT;
        for (int i = 0; i < facts.size(); i++) {
            double x = MARGIN + i % 4 * WIDTH / 4;
            double line = y + i / 4 * 32 * POINT;
            label(facts.get(i).get(0), x, line);
            sheet.boldText(sheet.fitted(facts.get(i).get(1), size, WIDTH / 4 - 6 * POINT), x, line + 14 * POINT, size);
        }
        y += ((facts.size() - 1) / 4 * 32 + 26) * POINT;
    }

    /** Of a lay its own of all. */
    private static String count(CutProgram program, TicketJob job) {
        long own = own(program, job).size();
        int all = program.pieces().size();
        return own == all ? String.valueOf(all) : own + " / " + all;
    }

    private static List<PieceRange> own(CutProgram program, TicketJob job) {
        return program.pieces().stream()
                .filter(piece -> job.isOwn(piece.piece()))
                .toList();
    }

    private List<List<String>> place(ClothPlace cloth) {
        return List.of(
                List.of(words.margin(), format("%.1f mm", cloth.selvedgeMargin())),
                List.of(words.selvedges(), fromTo("y", cloth.nearSelvedge(), cloth.farSelvedge())),
                List.of(words.usable(), fromTo("x", cloth.origin().x(), cloth.end())));
    }

    private static String fromTo(String axis, double from, double to) {
        return String.format(Locale.ROOT, "%s %.1f \u2026 %.1f mm", axis, from, to);
    }

    private void label(String word, double x, double line) {
        sheet.ink(QUIET);
        sheet.text(word, x, line, LABEL);
        sheet.ink(INK);
    }

    private void marker(CutProgram program, double clothWidth, TicketJob job) {
        ProgramPicture picture = ProgramPicture.of(program);
        Frame frame =
                Frame.fitted(new Box(0, 0, picture.length(), clothWidth), Box.at(MARGIN, y, WIDTH, TALLEST_MARKER));
        TicketMarker.draw(sheet, picture, frame, job::isOwn);
        sheet.ink(INK);
        y = frame.picture().maxY() + 20 * POINT;
    }

    private void times(CutProgram program) {
        TimeEstimate time = program.estimate();
        List<List<String>> parts = new ArrayList<>(List.of(
                List.of(words.cut(), seconds(time.cut())),
                List.of(words.corners(), seconds(time.corners())),
                List.of(words.lifts(), seconds(time.lifts())),
                List.of(words.notches(), seconds(time.notches())),
                program.lightMarks().isEmpty()
                        ? List.of(words.drills(), seconds(time.drills()))
                        : List.of(
                                words.byLight(),
                                String.valueOf(program.lightMarks().size())),
                List.of(words.sharpen(), seconds(time.sharpen())),
                List.of(words.air(), seconds(time.air())),
                List.of(words.conveyor(), seconds(time.conveyor())),
                List.of(words.cutLength(), metres(time.cutLength())),
                List.of(words.airLength(), metres(time.airLength()))));
        if (time.labels() > 0) {
            parts.add(List.of(words.labels(), seconds(time.labels())));
        }
        int columns = (parts.size() + 1) / 2;
        sheet.boldText(words.time(), MARGIN, y, HEADING);
        y += 16 * POINT;
        for (int i = 0; i < parts.size(); i++) {
            double x = MARGIN + i % columns * WIDTH / columns;
            double line = y + i / columns * 26 * POINT;
            label(parts.get(i).get(0), x, line);
            sheet.text(parts.get(i).get(1), x, line + 12 * POINT, 10 * POINT);
        }
        y += 54 * POINT;
        rule();
        y += 18 * POINT;
    }

    /** In columns, each with a box to tick. */
    private void pieces(CutProgram program, TicketJob job) {
        List<PieceRange> pieces = own(program, job);
        sheet.boldText(words.piece(), MARGIN, y, HEADING);
        y += 18 * POINT;
        int next = 0;
        while (next < pieces.size()) {
            int rows = (int) ((PAGE_HEIGHT - MARGIN - y) / ROW);
            int onPage = Math.min(pieces.size() - next, rows * COLUMNS);
            int perColumn = (onPage + COLUMNS - 1) / COLUMNS;
            for (int i = 0; i < onPage; i++) {
                double x = MARGIN + i / perColumn * WIDTH / COLUMNS;
                PieceRange piece = pieces.get(next + i);
                int marks = program.lightMarks(piece.piece()).size();
                piece(piece, marks, x, y + i % perColumn * ROW);
            }
            next += onPage;
            y += perColumn * ROW;
            if (next < pieces.size()) {
                newPage();
                y += ROW;
            }
        }
    }

    /** Which numbers on the marker are whose, of the orders that share it: nothing to tick off here. */
    private void others(CutProgram program, TicketJob job) {
        Map<String, List<Integer>> orders = new TreeMap<>();
        program.pieces().stream()
                .filter(piece -> !job.isOwn(piece.piece()))
                .forEach(piece -> orders.computeIfAbsent(piece.piece().order(), any -> new ArrayList<>())
                        .add(piece.no()));
        if (orders.isEmpty()) {
            return;
        }
        y += ROW;
        line(() -> sheet.boldText(words.others(), MARGIN, y, HEADING));
        orders.forEach((order, numbers) -> {
            line(() -> sheet.boldText(order, MARGIN, y, LIST));
            for (int next = 0; next < numbers.size(); next += NUMBERS_A_LINE) {
                String some = numbers.subList(next, Math.min(next + NUMBERS_A_LINE, numbers.size())).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" "));
                line(() -> sheet.text(some, MARGIN, y, LIST));
            }
        });
    }

    private void line(Runnable write) {
        if (y > PAGE_HEIGHT - MARGIN) {
            newPage();
            y += ROW;
        }
        write.run();
        y += ROW;
    }

    /** @param marks that a person has to make on it */
    private void piece(PieceRange piece, int marks, double x, double line) {
        sheet.pen(0.8 * POINT, QUIET);
        sheet.ring(Box.at(x, line - 7 * POINT, LABEL, LABEL).corners());
        String number = String.valueOf(piece.no());
        sheet.boldText(number, x + 26 * POINT - sheet.width(number, LIST), line, LIST);
        String name = pieceName.apply(piece.piece());
        String toMake = marks == 0 ? "" : " (" + words.marks() + " " + marks + ")";
        double room = WIDTH / COLUMNS - 40 * POINT - sheet.width(toMake, LIST);
        sheet.text(sheet.fitted(name, LIST, room) + toMake, x + 33 * POINT, line, LIST);
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
