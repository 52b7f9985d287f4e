package io.tailorline.cutter.program;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Eight digits by which people see that a picture and a program are of one geometry: where each piece is cut, notched
 * and drilled, or marked by light, to 0.01 mm, in the order of cutting. Times, lifts in corners, labels and advances do
 * not count.
 */
public final class GeometryHash {

    private static final int HALF = 4;

    private GeometryHash() {}

    /** {@code 7F3A-C21E}. */
    public static String of(CutProgram program) {
        StringBuilder text = new StringBuilder();
        for (ProgramPart part : ProgramPart.of(program)) {
            part.piece().ifPresent(piece -> text.append(piece.piece()).append('\n'));
            Head head = part.before();
            for (CutStep step : part.steps()) {
                Head after = step.movedFrom(head);
                boolean cuts = step instanceof CutStep.CutTo || step instanceof CutStep.KnifeDown;
                if (cuts || step instanceof CutStep.CutNotch || step instanceof CutStep.Drill) {
                    append(text, step, after.at());
                }
                head = after;
            }
        }
        program.lightMarks()
                .forEach(mark -> text.append("LightMark ")
                        .append(mark.piece())
                        .append(numbers(mark.at().x(), mark.at().y()))
                        .append('\n'));
        String hex = HexFormat.of().withUpperCase().formatHex(digest(text.toString()), 0, HALF);
        return hex.substring(0, HALF) + "-" + hex.substring(HALF);
    }

    private static void append(StringBuilder text, CutStep step, TablePoint at) {
        text.append(step.getClass().getSimpleName()).append(numbers(at.x(), at.y()));
        if (step instanceof CutStep.CutNotch notch) {
            text.append(notch.kind().word()).append(numbers(notch.angleDeg(), notch.depth()));
        }
        text.append('\n');
    }

    private static String numbers(double one, double other) {
        return " " + Math.round(one * 100) + " " + Math.round(other * 100) + " ";
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
