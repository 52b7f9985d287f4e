package io.tailorline.pattern;

import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.check.fit.UnreachedMeasures;
import io.tailorline.pattern.check.invariant.Finding;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.correct.CorrectionRefused;
import io.tailorline.pattern.correct.ManualCorrections;
import io.tailorline.pattern.draft.Alterations;
import io.tailorline.pattern.draft.BodyReading;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.GarmentDraft;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.SideNotices;
import io.tailorline.pattern.draft.jacket.JacketDraft;
import io.tailorline.pattern.draft.sides.Sides;
import io.tailorline.pattern.draft.trousers.TrousersDraft;
import io.tailorline.pattern.draft.waistcoat.WaistcoatDraft;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import io.tailorline.pattern.refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Drafts one person's suit: refuses impossible orders, drafts the ordered garments, and certifies the pattern before
 * returning it. Without state and safe for any number of threads; the same input gives the same pattern.
 */
public final class PatternEngine {

    private static final List<AlterationRule> FOLLOWED = List.of(AlterationRule.values());

    /** Every option that a draft reads. */
    public List<StyleOption> options() {
        return Stream.of(JacketDraft.OPTIONS, TrousersDraft.OPTIONS, WaistcoatDraft.OPTIONS)
                .flatMap(List::stream)
                .toList();
    }

    /** Every alteration rule that a draft follows. */
    public List<AlterationRule> alterations() {
        return FOLLOWED;
    }

    /**
     * Alterations that the measurements suggest for this body's posture, beyond what the draft makes of them by itself.
     * A tailor decides; nothing applies them.
     */
    public List<AlterationProposal> proposals(Style style, MeasurementSet body) {
        return PostureProposals.of(style, body);
    }

    /**
     * The full draft, certificate included. A refusal names the fields of the order or the measurements that stop the
     * draft, with what would be possible on this body.
     *
     * @param id the order or body the pattern is for
     */
    public DraftResult draft(String id, Style style, MeasurementSet body) {
        Readings readings = Readings.of(body);
        List<Reason> reasons = refusals(style, body, readings);
        if (!reasons.isEmpty()) {
            return new Rejected(reasons);
        }
        Style byRule = style.withCorrections(List.of());
        Attempt attempt = attempt(id, byRule, body, readings);
        if (attempt.drafted().isPresent()) {
            return style.corrections().isEmpty() ? attempt.drafted().get() : corrected(id, style, body, readings);
        }
        return new Rejected(UndraftableOrder.reasons(
                this::drafts,
                byRule,
                body,
                attempt.cause().orElseThrow(),
                OrderChoice.of(byRule, options(), body.sex())));
    }

    /** The draft without a certificate, for timing; not to be cut. */
    public DraftResult draftUncertified(String id, Style style, MeasurementSet body) {
        Readings readings = Readings.of(body);
        List<Reason> reasons = refusals(style, body, readings);
        if (!reasons.isEmpty()) {
            return new Rejected(reasons);
        }
        try {
            return drawn(id, style, body, readings);
        } catch (ImpossibleGeometry impossible) {
            return new Rejected(List.of(impossible.reason()));
        } catch (CorrectionRefused refused) {
            return new Rejected(List.of(refused.reason()));
        }
    }

    /** What can be drafted by rule, with its corrections by hand; each invariant that they break is a reason. */
    private static DraftResult corrected(String id, Style style, MeasurementSet body, Readings readings) {
        try {
            Drafted drafted = drawn(id, style, body, readings);
            Certificate certificate = Certificate.of(drafted.pattern());
            return certificate.isSound()
                    ? drafted
                    : new Rejected(certificate.broken().stream()
                            .map(PatternEngine::brokenByHand)
                            .toList());
        } catch (ImpossibleGeometry | CorrectionRefused impossible) {
            return new Rejected(List.of(
                    impossible instanceof CorrectionRefused refused
                            ? refused.reason()
                            : ((ImpossibleGeometry) impossible).reason()));
        }
    }

    private static Reason brokenByHand(InvariantResult broken) {
        Finding finding = broken.findings().get(0);
        return new Reason(
                "style.corrections",
                finding.text(),
                broken.limit().words(),
                Notice.of("correct.broken", finding.notice(), broken.limit().told()),
                finding.places());
    }

    /** A certified draft, or why there is none. */
    private record Attempt(Optional<Drafted> drafted, Optional<Reason> cause) {}

    private static Attempt attempt(String id, Style style, MeasurementSet body, Readings readings) {
        try {
            Drafted drafted = drawn(id, style, body, readings);
            Certificate certificate = Certificate.of(drafted.pattern());
            return certificate.isSound()
                    ? new Attempt(Optional.of(drafted), Optional.empty())
                    : new Attempt(Optional.empty(), Optional.of(uncertified(certificate)));
        } catch (ImpossibleGeometry impossible) {
            return new Attempt(Optional.empty(), Optional.of(impossible.reason()));
        } catch (CorrectionRefused refused) {
            return new Attempt(Optional.empty(), Optional.of(refused.reason()));
        }
    }

    /** The certificate names drawn lines and invariants; a person hears what would be wrong with the garment. */
    private static Reason uncertified(Certificate certificate) {
        InvariantResult broken = certificate.broken().get(0);
        String wrong = switch (broken.family()) {
            case OUTLINES -> "draft.uncertified.outline";
            case SEAM_LENGTHS -> "draft.uncertified.seam";
            case NOTCHES -> "draft.uncertified.notch";
            case GIRTHS -> "draft.uncertified.girth";
            case SMOOTH_LINES, LEVELS -> "draft.uncertified.line";
            case GRAIN_AND_STRIPES, COMPLETENESS -> "draft.uncertified.pieces";
        };
        return new Reason(
                broken.findings().get(0).text(),
                broken.limit().with(broken.figure()),
                broken.limit().words(),
                Notice.of(wrong),
                broken.findings().get(0).places());
    }

    private boolean drafts(Style style, MeasurementSet body) {
        Readings readings = Readings.of(body);
        return AlterationCheck.of(style, alterations()).isEmpty()
                && BodyCheck.of(body).isEmpty()
                && readings.missing().isEmpty()
                && attempt(body.id(), style, body, readings).drafted().isPresent();
    }

    /**
     * The refusals that need no drawing: unknown styles, impossible values, missing measurements. Cheap; a body without
     * refusals can still turn out impossible to draw.
     *
     * @return the reasons in the order of a {@link Rejected}; empty when a draft can start
     */
    public List<Reason> refusals(Style style, MeasurementSet body) {
        return refusals(style, body, Readings.of(body));
    }

    /** Both sides of a body as a cutter uses them; one reading when they measure the same. */
    private record Readings(BodyReading right, BodyReading left) {

        static Readings of(MeasurementSet body) {
            BodyReading right = BodyReading.of(body.rightSide());
            return new Readings(right, body.isAsymmetric() ? BodyReading.of(body.leftSide()) : right);
        }

        List<Reason> missing() {
            return right.missing().isEmpty() ? left.missing() : right.missing();
        }

        List<Notice> notices() {
            return SideNotices.of(right.notes(), left.notes());
        }
    }

    private List<Reason> refusals(Style style, MeasurementSet body, Readings readings) {
        List<Reason> reasons = new ArrayList<>();
        reasons.addAll(StyleCheck.of(style, options(), body.sex()));
        reasons.addAll(AlterationCheck.of(style, alterations()));
        reasons.addAll(CorrectionCheck.of(style));
        reasons.addAll(BodyCheck.of(body));
        reasons.addAll(readings.missing());
        return List.copyOf(reasons);
    }

    private static Drafted drawn(String id, Style style, MeasurementSet body, Readings readings)
            throws ImpossibleGeometry, CorrectionRefused {
        Figure ofRight = figure(body, readings.right(), style, Side.RIGHT);
        Figure ofLeft = figure(body, readings.left(), style, Side.LEFT);
        Figure pair = Figure.pairOf(ofRight, ofLeft);
        List<SidedDraft> drafts = new ArrayList<>();
        for (Garment garment : style.garments()) {
            drafts.add(SidedDraft.of(garment, style, ofRight.sharing(pair), ofLeft.sharing(pair)));
        }
        Drafted drafted = together(id, style, body, readings, drafts);
        if (style.corrections().isEmpty()) {
            return drafted;
        }
        List<SidedDraft> byHand = new ArrayList<>();
        for (SidedDraft draft : drafts) {
            byHand.add(draft.corrected(style.corrections()));
        }
        Drafted corrected = together(id, style, body, readings, byHand);
        Pattern pattern = corrected.pattern();
        return new Drafted(
                new Pattern(
                        id,
                        style,
                        body,
                        pattern.pieces(),
                        CorrectedSeams.of(drafted.pattern(), pattern),
                        CorrectedGirths.of(drafted.pattern(), pattern),
                        pattern.labels()),
                corrected.notices());
    }

    private static Drafted together(
            String id, Style style, MeasurementSet body, Readings readings, List<SidedDraft> drafts) {
        List<Piece> pieces = new ArrayList<>();
        List<Seam> seams = new ArrayList<>();
        List<Girth> girths = new ArrayList<>();
        List<Notice> notes = new ArrayList<>(readings.notices());
        for (SidedDraft sided : drafts) {
            GarmentDraft draft = sided.joined();
            pieces.addAll(draft.pieces());
            seams.addAll(draft.seams());
            girths.addAll(draft.girths());
            notes.addAll(draft.notes());
        }
        notes.addAll(CorrectionNotes.of(style.corrections()));
        Map<String, String> labels =
                new TreeMap<>(Map.of("order", id, "fit", style.fit().word()));
        if (!style.corrections().isEmpty()) {
            labels.put("corrected by hand", CorrectionNotes.pieces(style.corrections()));
        }
        Pattern pattern = new Pattern(id, style, body, pieces, seams, girths, labels);
        notes.addAll(UnreachedMeasures.of(pattern));
        return new Drafted(pattern, notes);
    }

    /** A garment as it is drafted for either side; one draft where both are alike. */
    private record SidedDraft(GarmentDraft right, GarmentDraft left) {

        static SidedDraft of(Garment garment, Style style, Figure right, Figure left) throws ImpossibleGeometry {
            if (right.isAlikeFor(garment, left)) {
                GarmentDraft both = garment(garment, style, right.onBothSides());
                return new SidedDraft(both, both);
            }
            return new SidedDraft(garment(garment, style, right), garment(garment, style, left));
        }

        SidedDraft corrected(List<Correction> corrections) throws CorrectionRefused {
            boolean isAlike = right.equals(left) && corrections.stream().allMatch(each -> each.side() == Side.BOTH);
            GarmentDraft ofRight = ManualCorrections.of(right, corrections, Side.RIGHT);
            return new SidedDraft(ofRight, isAlike ? ofRight : ManualCorrections.of(left, corrections, Side.LEFT));
        }

        GarmentDraft joined() {
            return right == left ? right : Sides.joined(right, left);
        }
    }

    private static Figure figure(MeasurementSet body, BodyReading reading, Style style, Side side) {
        return new Figure(body.sex(), reading.body().orElseThrow(), Alterations.of(style, side));
    }

    private static GarmentDraft garment(Garment garment, Style style, Figure figure) throws ImpossibleGeometry {
        return switch (garment) {
            case TROUSERS -> TrousersDraft.of(figure, style);
            case JACKET -> JacketDraft.of(figure, style);
            case WAISTCOAT -> WaistcoatDraft.of(figure, style);
        };
    }
}
