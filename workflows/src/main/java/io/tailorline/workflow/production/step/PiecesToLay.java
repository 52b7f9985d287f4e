package io.tailorline.workflow.production.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.io.PiecesJson;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.pattern.piece.PieceSet;
import io.tailorline.workflow.cutroom.CutPiecesOfOrders;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.production.persistence.DocumentKind;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.production.persistence.LayMembers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What goes on the marker of a work: of the pattern its pieces of this material that are not cut, and nothing of the
 * person; of a lay those of each of its orders.
 */
public class PiecesToLay {

    private final Documents documents;
    private final CutPiecesOfOrders cut;
    private final LayMembers lays;

    public PiecesToLay(Documents documents, CutPiecesOfOrders cut, LayMembers lays) {
        this.documents = documents;
        this.cut = cut;
        this.lays = lays;
    }

    /** How many orders share the marker. */
    public int orders(String workId) {
        return MaterialWork.parse(workId).isLay() ? lays.of(workId).size() : 1;
    }

    /**
     * As a nester takes them: a pieces file, of a lay an array of them; empty where an order has no pattern, because it
     * was cleared or drafts anew.
     */
    public Optional<JsonNode> files(String workId) {
        MaterialWork work = MaterialWork.parse(workId);
        if (!work.isLay()) {
            return file(work);
        }
        List<Optional<JsonNode>> files = lays.of(workId).stream()
                .map(order -> file(new MaterialWork(order, work.material())))
                .toList();
        if (files.isEmpty() || files.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        files.forEach(file -> all.add(file.orElseThrow()));
        return Optional.of(all);
    }

    private Optional<JsonNode> file(MaterialWork work) {
        Set<String> done =
                cut.soFar(work.id()).cut().stream().map(PieceRef::withinOrder).collect(Collectors.toSet());
        return documents
                .file(work.orderId(), DocumentKind.PATTERN)
                .map(pattern -> Documents.read(pattern, file -> PiecesJson.tree(file, work.material(), done)));
    }

    /** As they are read from such files, a set for each order. */
    public static List<PieceSet> read(String workId, JsonNode files) {
        return files.isArray()
                ? StreamSupport.stream(files.spliterator(), false)
                        .map(file -> set(workId, file))
                        .toList()
                : List.of(set(workId, files));
    }

    private static PieceSet set(String workId, JsonNode file) {
        return Documents.read(JsonCursor.of("pieces of order " + workId, file), PiecesJson::read);
    }
}
