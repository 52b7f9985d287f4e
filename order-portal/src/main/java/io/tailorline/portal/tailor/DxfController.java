package io.tailorline.portal.tailor;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.CorrectionNotes;
import io.tailorline.pattern.io.dxf.BrokenPieces;
import io.tailorline.pattern.io.dxf.DxfImport;
import io.tailorline.pattern.io.dxf.PatternDxfReader;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.replace.Replacement;
import io.tailorline.portal.problem.Problems;
import io.tailorline.portal.refusal.Refusal;
import io.tailorline.portal.view.NoticeTexts;
import io.tailorline.workflow.OrderSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A piece that another system brought back: compared with the drafted one, certified in its place; nothing is stored.
 */
@RestController
@RequestMapping("/api/v1/tailor/orders/{id}/dxf")
@Tag(name = "tailor")
class DxfController {

    /** Characters of a name in a pattern DXF. */
    private static final int LONGEST_NAME = 20;

    private final BenchDrafts drafts;
    private final Problems problems;
    private final NoticeTexts notices;

    DxfController(BenchDrafts drafts, Problems problems, NoticeTexts notices) {
        this.drafts = drafts;
        this.problems = problems;
        this.notices = notices;
    }

    /** What was sent: which piece of which side, the file's text, and what is on the bench besides. */
    private record Sent(String piece, Side side, String dxf, Optional<UnaryOperator<OrderSpecification>> bench) {

        static Sent read(JsonCursor body) throws FormatFault {
            body.allow("piece", "side", "dxf", "bench");
            return new Sent(
                    body.field("piece").text(),
                    body.find("side", word -> word.oneOf(Side.values(), Side::word))
                            .orElse(Side.BOTH),
                    body.field("dxf").text(),
                    body.find("bench", Bench::read));
        }
    }

    /**
     * @param bench with the piece on it, as a trial or an approval takes it
     * @param remarks of the reader: what it assumed, repaired or left out; and what was corrected before on that side
     *     of the piece and is no longer
     */
    record Taken(PieceComparisonView comparison, JsonNode bench, List<String> remarks) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Compare a piece from a pattern DXF with the drafted one, and try it in its place",
            description =
                    "Body: {\"piece\",\"side\",\"dxf\",\"bench\"}: the id without a side, the side (both), the file's"
                            + " text, what is on the bench besides. Answers what changed and the bench with the piece on it; refused"
                            + " when it cannot be read, is another piece, or breaks the certificate. Nothing is stored.")
    ResponseEntity<?> take(@PathVariable("id") String id, @RequestBody String text)
            throws UnknownOrder, FormatFault, NotDraftable {
        OrderSpecification ordered = drafts.order(id);
        Sent sent = Sent.read(JsonCursor.parse("body", text));
        DxfImport file;
        try {
            file = new PatternDxfReader(BrokenPieces.REFUSE, Optional.empty())
                    .read("dxf", sent.dxf().getBytes(StandardCharsets.UTF_8));
        } catch (FormatFault fault) {
            // the hint says where an outline is open or crosses itself
            String found = fault.hint().isEmpty() ? fault.value() : fault.value() + ": " + fault.hint();
            return problems.of(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    Refusal.of("dxf-unreadable", fault.place(), found, fault.expected()));
        }
        OrderSpecification onBench =
                sent.bench().map(bench -> bench.apply(ordered)).orElse(ordered);
        Optional<Piece> brought = piece(file.pattern().pieces(), sent.piece(), sent.side());
        if (brought.isEmpty()) {
            return problems.of(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    Refusal.of(
                            "dxf-pieces",
                            "dxf",
                            Integer.toString(file.pattern().pieces().size()),
                            sent.side().pieceId(sent.piece())));
        }
        return tried(id, onBench, sent, brought.get(), file.remarks());
    }

    private ResponseEntity<?> tried(
            String id, OrderSpecification onBench, Sent sent, Piece brought, List<String> remarks) throws NotDraftable {
        Sex sex = onBench.body().sex();
        List<Correction> others = new ArrayList<>(onBench.style().corrections());
        List<Correction> dropped = others.stream()
                .filter(each -> each.piece().equals(sent.piece()) && each.side().meets(sent.side()))
                .toList();
        others.removeAll(dropped);
        OrderSpecification without = onBench.withBench(onBench.style().withCorrections(others));
        Optional<Piece> piece = Replacement.find(drafts.uncertified(id, without), sent.piece(), sent.side());
        if (piece.isEmpty()) {
            return problems.of(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    Refusal.of("piece-unknown", "piece", sent.piece(), "jacket.front"));
        }
        Replacement replacement;
        try {
            replacement = Replacement.of(piece.get(), sent.side(), brought);
        } catch (Replacement.Refused refused) {
            throw new NotDraftable(List.of(refused.reason()), sex);
        }
        others.add(replacement.correction());
        OrderSpecification with = onBench.withBench(onBench.style().withCorrections(others));
        drafts.draft(id, with);
        Function<Notice, String> told = notice -> notices.of(notice, sex, LocaleContextHolder.getLocale());
        List<String> all = new ArrayList<>(remarks);
        CorrectionNotes.dropped(dropped).map(told).ifPresent(all::add);
        return ResponseEntity.ok(new Taken(
                PieceComparisonView.of(sent.piece(), replacement.comparison(), told), Bench.of(with.style()), all));
    }

    /** The only piece of a file, or the one of that side's name, or of the name without a side. */
    private static Optional<Piece> piece(List<Piece> pieces, String kind, Side side) {
        if (pieces.size() == 1) {
            return Optional.of(pieces.get(0));
        }
        Side of = side == Side.BOTH ? Side.RIGHT : side;
        // a name is cut off: so short that left and right are called alike it tells no side
        boolean isTold = kind.length() + 1 < LONGEST_NAME;
        return named(pieces, side.pieceId(kind))
                .filter(found -> side == Side.BOTH || isTold)
                .or(() -> named(pieces, kind))
                .or(() -> isTold ? named(pieces, of.pieceId(kind)) : Optional.empty());
    }

    private static Optional<Piece> named(List<Piece> pieces, String id) {
        String plain = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        String name = "imported." + plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
        return pieces.stream().filter(piece -> piece.id().equals(name)).findFirst();
    }
}
