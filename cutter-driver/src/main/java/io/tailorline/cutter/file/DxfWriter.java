package io.tailorline.cutter.file;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.ProgramPart;
import io.tailorline.cutter.program.TablePoint;
import java.util.Locale;

/**
 * DXF release 12 as garment systems read it (layers of AAMA and ASTM D6673): one block a piece, inserted where it lies, so block
 * and marker share one frame. Layer 1 the cut path, 4 notches (depth as z, angle), 13 holes, 15 the piece's name and cutting
 * number. Units are mm, which the format cannot say; a comment does.
 */
public final class DxfWriter implements CutStep.Visitor<String> {

    private static final String CUT_LAYER = "1";
    private static final String NOTCH_LAYER = "4";
    private static final String DRILL_LAYER = "13";
    private static final String TEXT_LAYER = "15";
    private static final double TEXT_HEIGHT = 6;

    private TablePoint at = new TablePoint(0, 0);

    private DxfWriter() {}

    public static String write(CutProgram program) {
        StringBuilder blocks = new StringBuilder();
        StringBuilder entities = new StringBuilder();
        for (ProgramPart part : ProgramPart.of(program)) {
            part.piece().ifPresent(piece -> {
                String name = String.format(Locale.ROOT, "P%d", piece.no());
                String text = String.format(Locale.ROOT, "%d %s", piece.no(), Ascii.text(piece.piece(), ""));
                blocks.append(pairs("0", "BLOCK", "8", CUT_LAYER, "2", name, "70", "64", "10", "0", "20", "0"))
                        .append(block(part, text))
                        .append(pairs("0", "ENDBLK", "8", CUT_LAYER));
                entities.append(pairs("0", "INSERT", "8", CUT_LAYER, "2", name, "10", "0", "20", "0"));
            });
        }
        return pairs("999", "Units are mm", "0", "SECTION", "2", "HEADER", "0", "ENDSEC", "0", "SECTION", "2", "BLOCKS")
                + blocks
                + pairs("0", "ENDSEC", "0", "SECTION", "2", "ENTITIES")
                + entities
                + pairs("0", "ENDSEC", "0", "EOF");
    }

    private static String block(ProgramPart part, String text) {
        DxfWriter writer = new DxfWriter();
        StringBuilder marks = new StringBuilder();
        StringBuilder path = new StringBuilder();
        for (CutStep step : part.steps()) {
            boolean isMark = step instanceof CutStep.CutNotch || step instanceof CutStep.Drill;
            (isMark ? marks : path).append(step.accept(writer));
        }
        return path
                + marks.toString()
                + pairs("0", "TEXT", "8", TEXT_LAYER)
                + place(writer.at)
                + pairs("40", Ascii.number(TEXT_HEIGHT, 2), "1", text);
    }

    /** Group codes and values, each on a line of its own. */
    private static String pairs(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    private static String place(TablePoint point) {
        return pairs("10", Ascii.number(point.x(), 2), "20", Ascii.number(point.y(), 2));
    }

    private static String vertex(TablePoint point) {
        return pairs("0", "VERTEX", "8", CUT_LAYER) + place(point);
    }

    @Override
    public String travel(CutStep.Travel step) {
        at = step.to();
        return "";
    }

    @Override
    public String down(CutStep.KnifeDown step) {
        return pairs("0", "POLYLINE", "8", CUT_LAYER, "66", "1", "70", "0") + vertex(at);
    }

    @Override
    public String cut(CutStep.CutTo step) {
        at = step.to();
        return vertex(at);
    }

    @Override
    public String lift(CutStep.CornerLift step) {
        return "";
    }

    @Override
    public String up(CutStep.KnifeUp step) {
        return pairs("0", "SEQEND", "8", CUT_LAYER);
    }

    @Override
    public String notch(CutStep.CutNotch step) {
        return pairs("0", "POINT", "8", NOTCH_LAYER)
                + place(step.at())
                + pairs("30", Ascii.number(-step.depth(), 2), "50", Ascii.number(step.angleDeg(), 2));
    }

    @Override
    public String drill(CutStep.Drill step) {
        return pairs("0", "POINT", "8", DRILL_LAYER) + place(step.at());
    }

    @Override
    public String label(CutStep.PrintLabel step) {
        return "";
    }

    @Override
    public String advance(CutStep.Advance step) {
        return "";
    }

    @Override
    public String sharpen(CutStep.Sharpen step) {
        return "";
    }
}
