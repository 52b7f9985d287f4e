package io.tailorline.cutter.file;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.ProgramPart;
import io.tailorline.drawing.DxfLayer;
import io.tailorline.drawing.DxfText;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Notch;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;

/**
 * DXF release 12 as garment systems read it (layers of AAMA and ASTM D6673): one block a piece, inserted where it lies,
 * so block and marker share one frame. Layer 1 the cut path, 4 notches (depth as z, angle), 11 internal cuts, 13 holes,
 * 15 the piece's name and cutting number. Units are mm, which the format cannot say; a comment does.
 */
public final class DxfWriter implements CutStep.Visitor<DxfText> {

    /** Of a letter, mm. */
    static final double TEXT_HEIGHT = 6;

    private final DxfText path;
    private final DxfText marks = new DxfText(DxfText.Format.COMPACT);
    private Head head;
    private int layer = DxfLayer.BOUNDARY;

    private DxfWriter(DxfText path, Head before) {
        this.path = path;
        this.head = before;
    }

    public static String write(CutProgram program) {
        List<ProgramPart> parts = ProgramPart.of(program).stream()
                .filter(part -> part.piece().isPresent())
                .toList();
        DxfText dxf = begun();
        parts.forEach(part -> block(dxf, part));
        dxf.beginEntities();
        parts.forEach(part -> dxf.insert(blockName(part), Point.of(0, 0)));
        return dxf.end().toString();
    }

    /** A file up to its first block. */
    static DxfText begun() {
        return new DxfText(DxfText.Format.COMPACT).group(999, "Units are mm").beginBlocks();
    }

    private static String blockName(ProgramPart part) {
        return String.format(Locale.ROOT, "P%d", part.piece().orElseThrow().no());
    }

    private static void block(DxfText dxf, ProgramPart part) {
        dxf.beginBlock(blockName(part));
        DxfWriter writer = new DxfWriter(dxf, part.before());
        for (CutStep step : part.steps()) {
            step.accept(writer);
            writer.head = step.movedFrom(writer.head);
        }
        String text = part.piece()
                .map(piece -> String.format(Locale.ROOT, "%d %s", piece.no(), piece.piece()))
                .orElseThrow();
        dxf.append(writer.marks)
                .centredText(DxfLayer.ANNOTATION, middle(part), TEXT_HEIGHT, 0, text)
                .endBlock();
    }

    /** Of the box around all that the head reaches. */
    private static Point middle(ProgramPart part) {
        DoubleSummaryStatistics x = new DoubleSummaryStatistics();
        DoubleSummaryStatistics y = new DoubleSummaryStatistics();
        Head head = part.before();
        for (CutStep step : part.steps()) {
            head = step.movedFrom(head);
            x.accept(head.at().x());
            y.accept(head.at().y());
        }
        return Point.of((x.getMin() + x.getMax()) / 2, (y.getMin() + y.getMax()) / 2);
    }

    @Override
    public DxfText down(CutStep.KnifeDown step) {
        layer = step.inside() ? DxfLayer.CUT_OUT : DxfLayer.BOUNDARY;
        return path.beginPolyline(layer, false).vertex(layer, head.at().point());
    }

    @Override
    public DxfText cut(CutStep.CutTo step) {
        return path.vertex(layer, step.to().point());
    }

    @Override
    public DxfText up(CutStep.KnifeUp step) {
        return path.endPolyline(layer);
    }

    @Override
    public DxfText notch(CutStep.CutNotch step) {
        step.cuts()
                .forEach(cut ->
                        marks.notch(cut.at().point(), cut.depth(), cut.angleDeg(), cut.kind() == Notch.Kind.SLIT));
        return marks;
    }

    @Override
    public DxfText drill(CutStep.Drill step) {
        return marks.point(DxfLayer.DRILL, step.at().point());
    }

    @Override
    public DxfText travel(CutStep.Travel step) {
        return path;
    }

    @Override
    public DxfText lift(CutStep.CornerLift step) {
        return path;
    }

    @Override
    public DxfText label(CutStep.PrintLabel step) {
        return path;
    }

    @Override
    public DxfText advance(CutStep.Advance step) {
        return path;
    }

    @Override
    public DxfText sharpen(CutStep.Sharpen step) {
        return path;
    }
}
