package io.tailorline.cutter.io;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.json.JsonText;
import io.tailorline.pattern.piece.PieceRef;
import java.util.List;
import java.util.Optional;

/** What the store of a roll says of a job, one line of JSON an event. */
public final class CutsJson {

    private CutsJson() {}

    /**
     * A job that was begun.
     *
     * @param roll on which it is cut
     * @param again why pieces that were cut are cut once more
     * @param program all of it, so that what is missing can be planned whatever becomes of its file
     */
    public record Begun(String roll, Optional<String> again, CutProgram program) {}

    /**
     * How far a job came that was given up.
     *
     * @param head where the knife left the cloth, table frame, mm; empty where the head has moved since
     */
    public record Stopped(long doneRecord, Optional<TablePoint> head) {}

    public static String line(Begun begun) {
        StringBuilder line = new StringBuilder("{\"roll\":").append(JsonText.quoted(begun.roll()));
        begun.again().ifPresent(reason -> line.append(",\"again\":").append(JsonText.quoted(reason)));
        return line.append(",\"program\":")
                .append(ProgramJson.text(begun.program()).replace("\n", ""))
                .append('}')
                .toString();
    }

    /** @param source what faults call it */
    public static Begun begun(String source, String line) throws FormatFault {
        JsonCursor root = JsonCursor.parse(source, line);
        return new Begun(
                root.field("roll").text(),
                root.find("again", JsonCursor::text),
                ProgramJson.read(root.field("program")));
    }

    /** Whether the job of a line has one of the pieces; quicker than reading it. */
    public static boolean mentions(String line, List<PieceRef> pieces) {
        return pieces.stream().anyMatch(piece -> line.contains(JsonText.quoted(piece.toString())));
    }

    public static String line(Stopped stopped) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("done", stopped.doneRecord());
        stopped.head().ifPresent(at -> node.putArray("head").add(at.x()).add(at.y()));
        return node.toString();
    }

    public static Stopped stopped(String source, String line) throws FormatFault {
        JsonCursor root = JsonCursor.parse(source, line);
        return new Stopped(root.field("done").integer(), root.find("head", StepFields::point));
    }
}
