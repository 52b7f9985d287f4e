package io.tailorline.cutter.file;

import static io.tailorline.cutter.file.DxfGroups.CUT_LAYER;
import static io.tailorline.cutter.file.DxfGroups.pairs;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.ProgramPart;
import io.tailorline.cutter.program.TablePoint;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * DXF release 12 as garment systems read it (layers of AAMA and ASTM D6673): one block a piece, inserted where it lies,
 * so block and marker share one frame. Layer 1 the cut path, 4 notches (depth as z, angle), 11 internal cuts, 13 holes,
 * 15 the piece's name and cutting number. Units are mm, which the format cannot say; a comment does.
 */
public final class DxfWriter implements CutStep.Visitor<String> {

    private Head head;
    private String layer = CUT_LAYER;

    private DxfWriter(Head before) {
        this.head = before;
    }

    public static String write(CutProgram program) {
        StringBuilder blocks = new StringBuilder();
        StringBuilder entities = new StringBuilder();
        for (ProgramPart part : ProgramPart.of(program)) {
            part.piece().ifPresent(piece -> {
                String name = String.format(Locale.ROOT, "P%d", piece.no());
                String text = String.format(Locale.ROOT, "%d %s", piece.no(), piece.piece());
                blocks.append(DxfGroups.block(name, block(part, text)));
                entities.append(pairs("0", "INSERT", "8", CUT_LAYER, "2", name, "10", "0", "20", "0"));
            });
        }
        return DxfGroups.file(blocks.toString(), entities.toString());
    }

    private static String block(ProgramPart part, String text) {
        DxfWriter writer = new DxfWriter(part.before());
        StringBuilder marks = new StringBuilder();
        StringBuilder path = new StringBuilder();
        for (CutStep step : part.steps()) {
            boolean isMark = step instanceof CutStep.CutNotch || step instanceof CutStep.Drill;
            (isMark ? marks : path).append(step.accept(writer));
            writer.head = step.movedFrom(writer.head);
        }
        return path + marks.toString() + DxfGroups.words(DxfGroups.TEXT_LAYER, middle(part), 0, text);
    }

    /** Of the box around all that the head reaches. */
    private static TablePoint middle(ProgramPart part) {
        DoubleSummaryStatistics x = new DoubleSummaryStatistics();
        DoubleSummaryStatistics y = new DoubleSummaryStatistics();
        Head head = part.before();
        for (CutStep step : part.steps()) {
            head = step.movedFrom(head);
            x.accept(head.at().x());
            y.accept(head.at().y());
        }
        return new TablePoint((x.getMin() + x.getMax()) / 2, (y.getMin() + y.getMax()) / 2);
    }

    @Override
    public String travel(CutStep.Travel step) {
        return "";
    }

    @Override
    public String down(CutStep.KnifeDown step) {
        layer = step.inside() ? DxfGroups.INTERNAL_CUT_LAYER : CUT_LAYER;
        return pairs("0", "POLYLINE", "8", layer, "66", "1", "70", "0") + DxfGroups.vertex(layer, head.at());
    }

    @Override
    public String cut(CutStep.CutTo step) {
        return DxfGroups.vertex(layer, step.to());
    }

    @Override
    public String lift(CutStep.CornerLift step) {
        return "";
    }

    @Override
    public String up(CutStep.KnifeUp step) {
        return pairs("0", "SEQEND", "8", layer);
    }

    @Override
    public String notch(CutStep.CutNotch step) {
        return step.cuts().stream()
                .map(cut -> DxfGroups.notch(cut.at(), cut.depth(), cut.angleDeg(), cut.kind()))
                .collect(Collectors.joining());
    }

    @Override
    public String drill(CutStep.Drill step) {
        return DxfGroups.point(DxfGroups.DRILL_LAYER, step.at());
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
