package io.tailorline.cutter.io;

import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Point;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.io.GeometryJson;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.PieceRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The steps of a program as they are in the file, one reader per {@code op}. */
final class StepFields {

    private static final Map<String, JsonCursor.Reading<CutStep>> READERS = readers();

    private StepFields() {}

    private static Map<String, JsonCursor.Reading<CutStep>> readers() {
        Map<String, JsonCursor.Reading<CutStep>> readers = new LinkedHashMap<>();
        readers.put("travel", step -> new CutStep.Travel(point(step.field("to"))));
        readers.put(
                "down",
                step -> new CutStep.KnifeDown(
                        step.find("inside", JsonCursor::truth).orElse(false)));
        readers.put("cut", step -> new CutStep.CutTo(point(step.field("to"))));
        readers.put(
                "lift", step -> new CutStep.CornerLift(step.field("angleDeg").number()));
        readers.put("up", step -> new CutStep.KnifeUp());
        readers.put(
                "notch",
                step -> new CutStep.CutNotch(
                        point(step.field("at")),
                        step.field("angleDeg").number(),
                        step.field("depth").number(),
                        step.field("kind").oneOf(Notch.Kind.values(), Notch.Kind::word)));
        readers.put("drill", step -> new CutStep.Drill(point(step.field("at"))));
        readers.put(
                "label",
                step -> new CutStep.PrintLabel(
                        PieceRef.parse(step.field("piece").text()),
                        point(step.field("at")),
                        step.field("angleDeg").number()));
        readers.put("advance", step -> new CutStep.Advance(step.field("by").number()));
        readers.put("sharpen", step -> new CutStep.Sharpen());
        return readers;
    }

    static CutStep read(JsonCursor step) throws FormatFault {
        String[] words = READERS.keySet().toArray(String[]::new);
        String op = step.field("op").oneOf(words, Function.identity());
        return step.build("a step of a program", Objects.requireNonNull(READERS.get(op)));
    }

    static TablePoint point(JsonCursor at) throws FormatFault {
        Point point = GeometryJson.point(at);
        return new TablePoint(point.x(), point.y());
    }
}
