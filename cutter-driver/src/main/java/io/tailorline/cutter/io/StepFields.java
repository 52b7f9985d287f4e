package io.tailorline.cutter.io;

import io.tailorline.cutter.program.CutStep;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.PieceRef;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The steps of a program as they stand in the file, one reader per {@code op}. */
final class StepFields {

    private interface Reader {
        CutStep read(Fields step) throws FormatFault;
    }

    private static final Map<String, Reader> READERS = readers();

    private StepFields() {}

    private static Map<String, Reader> readers() {
        Map<String, Reader> readers = new LinkedHashMap<>();
        readers.put("travel", step -> new CutStep.Travel(step.point("to")));
        readers.put("down", step -> new CutStep.KnifeDown());
        readers.put("cut", step -> new CutStep.CutTo(step.point("to")));
        readers.put("lift", step -> new CutStep.CornerLift(step.number("angleDeg")));
        readers.put("up", step -> new CutStep.KnifeUp());
        readers.put(
                "notch",
                step -> new CutStep.CutNotch(
                        step.point("at"), step.number("angleDeg"), step.number("depth"), kind(step)));
        readers.put("drill", step -> new CutStep.Drill(step.point("at")));
        readers.put(
                "label",
                step -> new CutStep.PrintLabel(
                        PieceRef.parse(step.text("piece")), step.point("at"), step.number("angleDeg")));
        readers.put("advance", step -> new CutStep.Advance(step.number("by")));
        readers.put("sharpen", step -> new CutStep.Sharpen());
        return readers;
    }

    static CutStep read(Fields step) throws FormatFault {
        String op = step.text("op");
        Reader reader = READERS.get(op);
        if (reader == null) {
            throw step.fault("op", "'%s'; expected one of %s.".formatted(op, String.join(", ", READERS.keySet())));
        }
        return step.build(() -> reader.read(step));
    }

    private static Notch.Kind kind(Fields step) throws FormatFault {
        String word = step.text("kind");
        return Arrays.stream(Notch.Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> step.fault("kind", "'%s'; expected single, double or slit.".formatted(word)));
    }
}
