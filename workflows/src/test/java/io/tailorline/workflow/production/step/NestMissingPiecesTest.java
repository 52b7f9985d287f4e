package io.tailorline.workflow.production.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.program.PieceOnCloth;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.io.PiecesJson;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.pattern.piece.PieceSet;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.cutroom.CuttingTable;
import io.tailorline.workflow.cutroom.table.TableQueue;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.NestingPayload.NestMarker;
import io.tailorline.workflow.platform.database.CompressedText;
import io.tailorline.workflow.platform.outbox.Outbox;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a nester is asked for where pieces of the order are cut already. */
class NestMissingPiecesTest {

    private static final String ORDER = "TL-1";

    private final TestDatabase database = new TestDatabase();
    private final MessageJson json = new MessageJson();
    private final Outbox outbox = new Outbox(database.jdbc(), json, database.clock());
    private final MakeMarkerStep step = new MakeMarkerStep(
            new NestingEffort(12, 10, -1, 2, 7),
            new TableQueue(List.of(new CuttingTable("table-1", BuiltInProfile.REFERENCE.profile())), database.lists()),
            database.orders(),
            database.specifications(),
            database.stages(),
            database.toLay(),
            database.documents(),
            outbox,
            database.markerRules(),
            database.markersAhead());

    @AfterEach
    void close() {
        database.close();
    }

    private Set<PieceRef> asked() throws Exception {
        String command = step.ask(ORDER);
        String message = database.jdbc()
                .sql("select body from platform.outbox where message_id = ?")
                .param(command)
                .query((row, n) -> CompressedText.read(row, "body"))
                .single();
        NestMarker marker = (NestMarker) json.read(message).payload();
        PieceSet pieces = PiecesJson.read(JsonCursor.of("pieces", marker.pieces()));
        return pieces.pieces().stream()
                .flatMap(
                        piece -> piece.cut().copies().stream().map(copy -> new PieceRef(pieces.id(), piece.id(), copy)))
                .collect(Collectors.toSet());
    }

    @Test
    void a_nester_gets_the_copies_that_are_missing_and_no_other() throws Exception {
        database.place(ORDER, SampleOrders.specification(SampleOrders.medianMan()));
        database.draftStep().draft(ORDER, false);
        Set<PieceRef> all = asked();
        Set<PieceRef> cut = all.stream()
                .filter(piece ->
                        piece.copy().toString().equals("R") || piece.pieceId().startsWith("trousers.back"))
                .collect(Collectors.toSet());
        assertThat(cut).hasSizeBetween(2, all.size() - 2);
        database.addJob("J-00000001", ORDER, "table-1", "ROLL-7", all.size(), 150);
        database.pieces()
                .replace(
                        database.jobs().find("J-00000001").orElseThrow(),
                        cut.stream()
                                .map(piece -> (PieceOnCloth) new PieceOnCloth.Whole(piece, Optional.empty()))
                                .toList());

        Set<PieceRef> missing = asked();

        assertThat(missing).doesNotContainAnyElementsOf(cut).hasSize(all.size() - cut.size());
        assertThat(all).containsAll(missing);
        database.jobs().writeOff(ORDER);
        assertThat(asked()).isEqualTo(all);
    }
}
