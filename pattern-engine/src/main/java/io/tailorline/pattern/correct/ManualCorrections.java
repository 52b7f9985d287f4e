package io.tailorline.pattern.correct;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.draft.GarmentDraft;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Text;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Correction.OfNotch;
import io.tailorline.pattern.piece.Correction.OfOutline;
import io.tailorline.pattern.piece.Correction.OfPoint;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.MirroredPiece;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The corrections of one garment as it is drafted for one side. Points first, then notches: both on drafted places. */
public final class ManualCorrections {

    private final GarmentDraft draft;
    private final Map<String, Piece> pieces = new LinkedHashMap<>();

    private ManualCorrections(GarmentDraft draft) {
        this.draft = draft;
        draft.pieces().forEach(piece -> pieces.put(piece.id(), piece));
    }

    /** @param side whose draft it is; those for the other side alone are passed over, and so are other garments */
    public static GarmentDraft of(GarmentDraft draft, List<Correction> corrections, Side side)
            throws CorrectionRefused {
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < corrections.size(); i++) {
            Correction correction = corrections.get(i);
            if (correction.side().meets(side) && isOfGarment(correction, draft)) {
                placed.add(new Placed(String.format(Locale.ROOT, "style.corrections[%d].", i), correction));
            }
        }
        return placed.isEmpty() ? draft : new ManualCorrections(draft).corrected(placed);
    }

    private static boolean isOfGarment(Correction correction, GarmentDraft draft) {
        return draft.pieces().stream()
                .findFirst()
                .filter(piece -> correction.piece().startsWith(piece.garment().word() + "."))
                .isPresent();
    }

    /**
     * A correction with its place on the order.
     *
     * @param where {@code style.corrections[0].}
     */
    private record Placed(String where, Correction correction) {}

    private GarmentDraft corrected(List<Placed> placed) throws CorrectionRefused {
        for (Placed each : placed) {
            if (each.correction() instanceof OfOutline outline) {
                replace(each, outline, placed);
            }
        }
        Map<String, MovedPiece> moved = new LinkedHashMap<>();
        for (Placed each : placed) {
            Piece piece = piece(each);
            if (each.correction() instanceof OfPoint point) {
                Piece right = inRightFrame(piece);
                Edge edge = edge(each.where(), right, point);
                MovedPiece moving = moved.computeIfAbsent(piece.id(), id -> new MovedPiece(right));
                moving.move(edge, place(each.where(), edge, point), Point.of(point.dx(), point.dy()));
                within(each.where(), moving.farthest());
            }
        }
        for (Placed each : placed) {
            if (each.correction() instanceof OfNotch notch) {
                move(each.where(), piece(each), notch);
            }
        }
        for (Map.Entry<String, MovedPiece> moving : moved.entrySet()) {
            Piece notched = inRightFrame(piece(moving.getKey()));
            Piece outlined = moving.getValue().moved(notched.notches());
            pieces.put(moving.getKey(), inRightFrame(finished(notched, outlined)));
        }
        return new GarmentDraft(List.copyOf(pieces.values()), draft.seams(), draft.girths(), draft.notes());
    }

    /** A replaced piece is corrected where it was drawn: points and notches of it are not moved here as well. */
    private void replace(Placed each, OfOutline outline, List<Placed> all) throws CorrectionRefused {
        Piece piece = inRightFrame(piece(each));
        boolean isAlone = all.stream()
                .noneMatch(other -> other != each && other.correction().piece().equals(outline.piece()));
        if (!isAlone) {
            throw new CorrectionRefused(
                    each.where() + "piece",
                    outline.piece(),
                    "one correction of a replaced piece",
                    Notice.of("correct.replaced", Word.piece(piece.id())));
        }
        List<String> drafted = piece.edges().stream().map(Edge::name).toList();
        List<String> given = outline.edges().stream().map(Edge::name).toList();
        if (!drafted.equals(given)) {
            throw new CorrectionRefused(
                    each.where() + "edges",
                    String.join(", ", given),
                    String.join(", ", drafted),
                    Notice.of("correct.other-edges", Word.piece(piece.id())));
        }
        pieces.put(piece.id(), inRightFrame(finished(piece, new ReplacedPiece(piece, outline).replaced())));
    }

    /** With what is marked on it laid anew, in the frame of the right piece. */
    private Piece finished(Piece before, Piece outlined) {
        return CreaseLine.laidAnew(new LaidAnchors(draft).kept(before, outlined));
    }

    /**
     * A left piece turned over, and back: what is corrected is told in the frame of the right one. A pair is drawn in
     * it on either side.
     */
    private static Piece inRightFrame(Piece piece) {
        return isLeft(piece) ? MirroredPiece.of(piece) : piece;
    }

    private static boolean isLeft(Piece piece) {
        return Side.ofPieceId(piece.id()) == Side.LEFT;
    }

    private Piece piece(String id) {
        return Objects.requireNonNull(pieces.get(id), id);
    }

    /** A pair that is drawn once, or, as the waistband, the one of its side that only this side has. */
    private Piece piece(Placed placed) throws CorrectionRefused {
        String kind = placed.correction().piece();
        String id = pieces.containsKey(kind) ? kind : placed.correction().side().pieceId(kind);
        if (!pieces.containsKey(id)) {
            throw new CorrectionRefused(
                    placed.where() + "piece",
                    id,
                    "one of " + String.join(", ", pieces.keySet()),
                    Notice.of("correct.no-piece", new Text(id)));
        }
        return piece(id);
    }

    private static Edge edge(String where, Piece piece, OfPoint point) throws CorrectionRefused {
        Optional<Edge> edge = piece.findEdge(point.edge());
        if (edge.isEmpty()) {
            throw new CorrectionRefused(
                    where + "edge",
                    point.edge(),
                    "one of " + piece.edges().stream().map(Edge::name).collect(Collectors.joining(", ")),
                    Notice.of(
                            "correct.no-edge",
                            Word.piece(piece.id()),
                            new Text(point.edge()),
                            Notice.listed(piece.edges().stream()
                                    .map(each -> Word.edge(each.name()))
                                    .toList())));
        }
        return edge.get();
    }

    /** Ends of the edge are its corners. */
    private static double place(String where, Edge edge, OfPoint point) throws CorrectionRefused {
        double length = edge.length();
        double along = point.along();
        if (StrictMath.abs(along) <= Correction.AT_CORNER) {
            return 0;
        }
        if (StrictMath.abs(along - length) <= Correction.AT_CORNER) {
            return length;
        }
        if (!(along >= Correction.CLEAR_OF_CORNER && along <= length - Correction.CLEAR_OF_CORNER)) {
            throw new CorrectionRefused(
                    where + "along",
                    mm(along).text(),
                    "0, %s, or %s from both ends"
                            .formatted(
                                    mm(length).text(),
                                    mm(Correction.CLEAR_OF_CORNER).text()),
                    Notice.of(
                            "correct.no-place",
                            Word.edge(edge.name()),
                            mm(along),
                            mm(length),
                            mm(Correction.CLEAR_OF_CORNER)));
        }
        return along;
    }

    private static void within(String where, double farthest) throws CorrectionRefused {
        if (farthest > Correction.FARTHEST + 1e-9) {
            throw new CorrectionRefused(
                    where + "dx",
                    mm(farthest).text(),
                    "at most " + mm(Correction.FARTHEST).text(),
                    Notice.of("correct.sum", mm(farthest), mm(Correction.FARTHEST)));
        }
    }

    /** The notch, and its partner where there is one: two that are sewn to each other are one mark. */
    private void move(String where, Piece piece, OfNotch correction) throws CorrectionRefused {
        List<Notch> ofSeam = piece.notches().stream()
                .filter(notch -> notch.mate().equals(correction.mate()))
                .toList();
        if (correction.number() < 1 || correction.number() > ofSeam.size()) {
            throw new CorrectionRefused(
                    where + "number",
                    String.valueOf(correction.number()),
                    "1 to %d".formatted(ofSeam.size()),
                    Notice.of(
                            "correct.no-notch",
                            Word.piece(piece.id()),
                            Word.seam(correction.mate()),
                            Quantity.of("%.0f", ofSeam.size(), "")));
        }
        Notch notch = ofSeam.get(correction.number() - 1);
        double by = isLeft(piece) ? -correction.by() : correction.by();
        slide(where, piece, notch, by);
        for (NotchPartner partner : NotchPartner.of(asDrafted(), piece, notch)) {
            slide(where, partner.piece(), partner.notch(), partner.isReversed() ? -by : by);
        }
    }

    private Pattern asDrafted() {
        MeasurementSet nobody = MeasurementSet.symmetric("", Sex.MALE, Map.of());
        return new Pattern("", Style.twoPiece(), nobody, draft.pieces(), draft.seams(), List.of(), Map.of());
    }

    /** Along its edge, square out from its new place on the seam. */
    private void slide(String where, Piece drafted, Notch notch, double by) throws CorrectionRefused {
        NotchSlide slide = NotchSlide.of(drafted, notch);
        if (!slide.has(by)) {
            throw new CorrectionRefused(
                    where + "by",
                    mm(by).text(),
                    "on its edge, %s to %s"
                            .formatted(
                                    mm(-slide.along()).text(),
                                    mm(slide.length() - slide.along()).text()),
                    Notice.of("correct.off-edge", Word.edge(slide.edge().name()), mm(by)));
        }
        Notch moved = slide.moved(by);
        Piece piece = piece(drafted.id());
        List<Notch> notches = new ArrayList<>(piece.notches());
        notches.set(drafted.notches().indexOf(notch), moved);
        pieces.put(piece.id(), piece.withGeometry(piece.geometry().withNotches(notches)));
    }

    static Quantity mm(double value) {
        return Quantity.of("%.1f", value, "mm");
    }
}
