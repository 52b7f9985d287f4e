package io.tailorline.cutter.io;

import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.json.JsonText;

/** The steps of a program as lines of the file. Numbers lie on their grids already, so they print short. */
final class StepLines implements CutStep.Visitor<String> {

    private static String point(TablePoint at) {
        return "[%s,%s]".formatted(at.x(), at.y());
    }

    @Override
    public String travel(CutStep.Travel step) {
        return "{\"op\":\"travel\",\"to\":%s}".formatted(point(step.to()));
    }

    @Override
    public String down(CutStep.KnifeDown step) {
        return step.inside() ? "{\"op\":\"down\",\"inside\":true}" : "{\"op\":\"down\"}";
    }

    @Override
    public String cut(CutStep.CutTo step) {
        return "{\"op\":\"cut\",\"to\":%s}".formatted(point(step.to()));
    }

    @Override
    public String lift(CutStep.CornerLift step) {
        return "{\"op\":\"lift\",\"angleDeg\":%s}".formatted(step.angleDeg());
    }

    @Override
    public String up(CutStep.KnifeUp step) {
        return "{\"op\":\"up\"}";
    }

    @Override
    public String notch(CutStep.CutNotch step) {
        return "{\"op\":\"notch\",\"at\":%s,\"angleDeg\":%s,\"depth\":%s,\"kind\":\"%s\"}"
                .formatted(
                        point(step.at()),
                        step.angleDeg(),
                        step.depth(),
                        step.kind().word());
    }

    @Override
    public String drill(CutStep.Drill step) {
        return "{\"op\":\"drill\",\"at\":%s}".formatted(point(step.at()));
    }

    @Override
    public String label(CutStep.PrintLabel step) {
        return "{\"op\":\"label\",\"piece\":%s,\"at\":%s,\"angleDeg\":%s}"
                .formatted(JsonText.quoted(step.piece().toString()), point(step.at()), step.angleDeg());
    }

    @Override
    public String advance(CutStep.Advance step) {
        return "{\"op\":\"advance\",\"by\":%s}".formatted(step.by());
    }

    @Override
    public String sharpen(CutStep.Sharpen step) {
        return "{\"op\":\"sharpen\"}";
    }
}
