package io.tailorline.portal.patternroom.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.CorrectionNotes;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.dxf.DxfImport;
import io.tailorline.pattern.io.dxf.PatternDxfReader;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.replace.PartnerOffer;
import io.tailorline.pattern.replace.PieceComparison;
import io.tailorline.pattern.replace.ReplacementDraft;
import io.tailorline.pattern.replace.ReplacementResult;
import io.tailorline.portal.patternroom.UnknownOrder;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.portal.web.view.NoticeTexts;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.i18n.LocaleContextHolder;
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

    private final BenchDrafts drafts;
    private final PatternEngine engine;
    private final Problems problems;
    private final NoticeTexts notices;

    DxfController(BenchDrafts drafts, PatternEngine engine, Problems problems, NoticeTexts notices) {
        this.drafts = drafts;
        this.engine = engine;
        this.problems = problems;
        this.notices = notices;
    }

    /**
     * What was sent: which piece of which side, and the file's text.
     *
     * @param bench the order with what is on the bench besides
     */
    private record Sent(String piece, Side side, String dxf, OrderSpecification bench) {

        static Sent read(JsonCursor body, OrderSpecification ordered) throws FormatFault, SexChanged {
            body.allow("piece", "side", "dxf", "bench");
            return new Sent(
                    body.field("piece").text(),
                    body.find("side", word -> word.oneOf(Side.values(), Side::word))
                            .orElse(Side.BOTH),
                    body.field("dxf").text(),
                    PatternAdjustment.in(body, ordered));
        }
    }

    /**
     * @param unchanged whether the file holds the piece as the bench has it, or as it is drafted by rule: no outline is
     *     taken
     * @param bench with the piece on it, as a trial or an approval takes it
     * @param remarks of the reader: what it assumed, repaired or left out; and what was corrected before on that side
     *     of the piece and is no longer
     */
    record Taken(PieceComparisonView comparison, boolean unchanged, JsonNode bench, List<String> remarks) {}

    /**
     * What is sewn to the piece taken along, so that both fit.
     *
     * @param way how it follows: along, over, eased or fitted
     * @param text the same for a person, with the pieces that follow
     * @param pieces their ids
     * @param remarks what was corrected by hand on these pieces and would be no longer
     * @param bench with all of them on it
     */
    record Offer(String way, String text, List<String> pieces, List<String> remarks, JsonNode bench) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Compare a piece from a pattern DXF with the drafted one, and try it in its place",
            description =
                    "Body: {\"piece\",\"side\",\"dxf\",\"bench\"}: the id without a side, the side (both), the file's"
                            + " text, what is on the bench besides. Answers what changed and the bench with the piece on"
                            + " it, or unchanged; refused when it cannot be read, is another piece, or breaks the"
                            + " certificate. Of one that breaks it the refusal has in taken what this would have answered,"
                            + " so that the bench can keep the piece, and in offers the ways in which what is sewn to it"
                            + " follows. At most 8 MB; a file of the whole order will do. Nothing is stored.")
    ResponseEntity<?> take(@PathVariable("id") String id, @RequestBody String text)
            throws UnknownOrder, FormatFault, SexChanged, NotDraftable {
        Sent sent = Sent.read(JsonCursor.parse("dxf", text), drafts.order(id));
        DxfImport file;
        try {
            byte[] bytes = sent.dxf().getBytes(StandardCharsets.UTF_8);
            file = PatternDxfReader.readPiece(
                    "dxf", bytes, drafts.uncertified(id, sent.bench()), sent.piece(), sent.side());
        } catch (FormatFault fault) {
            return problems.about("dxf", Refusal.of("dxf-unreadable", fault.place(), fault.value(), fault.expected()));
        }
        OrderSpecification onBench = sent.bench();
        Sex sex = onBench.body().sex();
        Function<Notice, String> told = notice -> notices.of(notice, sex, LocaleContextHolder.getLocale());
        List<String> remarks = new ArrayList<>(file.remarks().stream().map(told).toList());
        if (file.pattern().pieces().isEmpty()) {
            return problems.about(
                    "dxf", new Refusal("dxf-pieces", "dxf", "", sent.piece(), List.of(String.join(" ", remarks))));
        }
        ReplacementDraft replacement = new ReplacementDraft(engine, id, onBench.style(), onBench.body());
        ReplacementResult result = replacement.of(
                sent.piece(), sent.side(), file.pattern().pieces().get(0));
        if (result instanceof ReplacementResult.Refused refused) {
            throw new NotDraftable(refused.rejected().reasons(), sex);
        }
        if (result instanceof ReplacementResult.Misfit misfit) {
            Taken kept = taken(sent, misfit.kept(), remarks, told);
            throw new NotDraftable(misfit.rejected().reasons(), sex)
                    .with("taken", kept)
                    .with("offers", offers(misfit.offers(), told));
        }
        if (result instanceof ReplacementResult.Replaced replaced) {
            return ResponseEntity.ok(taken(sent, replaced, remarks, told));
        }
        ReplacementResult.Unchanged same = (ReplacementResult.Unchanged) result;
        return ResponseEntity.ok(taken(sent, same.comparison(), onBench.style(), remarks, told));
    }

    private static Taken taken(
            Sent sent, ReplacementResult.Replaced replaced, List<String> remarks, Function<Notice, String> told) {
        CorrectionNotes.dropped(replaced.dropped()).map(told).ifPresent(remarks::add);
        return taken(sent, replaced.comparison(), replaced.style(), remarks, told);
    }

    private static Taken taken(
            Sent sent, PieceComparison comparison, Style bench, List<String> remarks, Function<Notice, String> told) {
        if (comparison.isUnchanged()) {
            remarks.add(told.apply(Notice.of("replace.unchanged", Word.piece(sent.piece()))));
        }
        return new Taken(
                PieceComparisonView.of(sent.piece(), comparison, told),
                comparison.isUnchanged(),
                PatternAdjustment.of(bench),
                List.copyOf(remarks));
    }

    private static List<Offer> offers(List<PartnerOffer> offers, Function<Notice, String> told) {
        return offers.stream()
                .map(offer -> {
                    List<String> pieces = offer.partners().stream()
                            .map(partner -> partner.side().pieceId(partner.piece()))
                            .toList();
                    Notice names =
                            Notice.listed(pieces.stream().map(Word::piece).toList());
                    return new Offer(
                            offer.way().word(),
                            told.apply(Notice.of("replace.offer." + offer.way().word(), names)),
                            pieces,
                            CorrectionNotes.dropped(offer.dropped()).map(told).stream()
                                    .toList(),
                            PatternAdjustment.of(offer.style()));
                })
                .toList();
    }
}
