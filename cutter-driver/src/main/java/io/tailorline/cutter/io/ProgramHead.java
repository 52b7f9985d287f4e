package io.tailorline.cutter.io;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.piece.PieceRef;
import java.util.List;

/**
 * What a program file says before its steps: enough to choose a table and to tell what is cut. The steps are not read.
 *
 * @param table that it was planned for
 * @param seconds planned table time, s
 * @param pieces in the order in which they are cut
 */
public record ProgramHead(TableProfile table, double seconds, List<PieceRef> pieces) {

    public ProgramHead {
        pieces = List.copyOf(pieces);
    }

    /** @param source what faults call it */
    public static ProgramHead parse(String source, String program) throws FormatFault {
        JsonCursor head = JsonCursor.parseBefore("steps", source, program);
        head.field("schema").require(ProgramJson.SCHEMA);
        return new ProgramHead(
                ProfileFields.read(head.field("table")),
                head.field("estimate").field("total").number(),
                head.field("pieces")
                        .all(piece -> piece.build(
                                "a piece of a program",
                                at -> PieceRef.parse(at.field("piece").text()))));
    }
}
