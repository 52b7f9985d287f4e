package io.tailorline.portal.patternroom.house;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.compare.EarlierPiece;
import io.tailorline.pattern.compare.PieceDifference;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.House;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Fit;
import io.tailorline.pattern.refusal.Reason;
import io.tailorline.workflow.patternroom.UsualDensity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A three-piece suit of a median man, drafted with settings before any customer's is. */
@Component
public class ReferenceSuit {

    private static final double MM2_PER_M2 = 1e6;

    /** Of a usual suiting, m. */
    private static final double CLOTH_WIDTH_M = 1.5;

    private final PatternEngine engine;
    private final MeasurementSet body;

    ReferenceSuit(PatternEngine engine) {
        this.engine = engine;
        this.body = body();
    }

    private static MeasurementSet body() {
        try (InputStream file = ReferenceSuit.class.getResourceAsStream("/demo/body.json")) {
            return BodyJson.parse("body", new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FormatFault broken) {
            throw new IllegalStateException("The body of the reference suit is part of the program.", broken);
        }
    }

    /** Why the suit cannot be drafted with these settings, in any fit, each place once; empty when it can in all. */
    public List<Reason> refusals(House settings) {
        Map<String, Reason> reasons = new LinkedHashMap<>();
        settings.options()
                .forEach((name, value) ->
                        wrongOption(name, value).ifPresent(wrong -> reasons.putIfAbsent(wrong.where(), wrong)));
        for (Fit fit : Fit.values()) {
            if (draft(fit, Optional.of(settings)) instanceof DraftResult.Rejected rejected) {
                rejected.reasons().forEach(reason -> reasons.putIfAbsent(reason.where(), reason));
            }
        }
        return List.copyOf(reasons.values());
    }

    /** Also of an option that the reference suit does not have: an order would be refused for it later. */
    private Optional<Reason> wrongOption(String name, Object value) {
        Style asked = new Style(Fit.REGULAR, Style.threePiece().garments(), Map.of(name, value), List.of());
        boolean isSound = engine.options().stream()
                .anyMatch(option -> option.name().equals(name)
                        && option.expectedInsteadOf(value).isEmpty());
        return isSound
                ? Optional.empty()
                : engine.refusals(asked, body).stream()
                        .filter(reason -> reason.where().equals("style.options." + name))
                        .findFirst();
    }

    /**
     * A measure of the suit with two settings.
     *
     * @param name of message {@code girth.<name>}, {@code house.area}, {@code house.area.lining} or {@code house.cloth}
     * @param before mm, of an area m2, of cloth m
     */
    public record Compared(String name, double before, double after) {}

    /**
     * An edge of a piece of shell that lies elsewhere.
     *
     * @param by mm, positive where the piece has grown
     */
    public record EdgeChange(Piece piece, String edge, double by) {}

    /** An edge of a piece of shell with another allowance. */
    public record AllowanceChange(Piece piece, String edge, Allowance before, Allowance after) {}

    /**
     * The suit with two settings: measures and cloth, then where its pieces of shell differ.
     *
     * @param added pieces that only the second has
     * @param left pieces that only the first has
     */
    public record Comparison(
            List<Compared> measures,
            List<EdgeChange> moved,
            List<AllowanceChange> allowances,
            List<Piece> added,
            List<Piece> left) {
        public Comparison {
            measures = List.copyOf(measures);
            moved = List.copyOf(moved);
            allowances = List.copyOf(allowances);
            added = List.copyOf(added);
            left = List.copyOf(left);
        }
    }

    /**
     * In regular fit; empty where one cannot be drafted any more, because the draft has changed since it was stored.
     */
    public Optional<Comparison> compare(Optional<House> before, Optional<House> after) {
        return draft(Fit.REGULAR, before) instanceof DraftResult.Drafted one
                        && draft(Fit.REGULAR, after) instanceof DraftResult.Drafted other
                ? Optional.of(compared(one.pattern(), other.pattern()))
                : Optional.empty();
    }

    private static Comparison compared(Pattern one, Pattern other) {
        List<Compared> measures = new ArrayList<>();
        for (Girth girth : one.girths()) {
            other.girths().stream()
                    .filter(each -> each.name().equals(girth.name()))
                    .findFirst()
                    .ifPresent(each ->
                            measures.add(new Compared("girth." + girth.name(), girth.finished(), each.finished())));
        }
        measures.add(new Compared("house.area", area(one, Material.SHELL), area(other, Material.SHELL)));
        measures.add(new Compared("house.cloth", cloth(one), cloth(other)));
        measures.add(new Compared("house.area.lining", area(one, Material.LINING), area(other, Material.LINING)));
        List<EdgeChange> moved = new ArrayList<>();
        List<AllowanceChange> allowances = new ArrayList<>();
        for (Piece piece : other.pieces()) {
            if (piece.material() == Material.SHELL) {
                EarlierPiece.of(piece, one)
                        .map(earlier -> PieceDifference.of(piece, earlier).moves())
                        .orElse(List.of())
                        .forEach(move -> moved.add(new EdgeChange(piece, move.edge(), move.amount())));
                one.findPiece(piece.id())
                        .or(() -> one.findPiece(piece.kind()))
                        .ifPresent(earlier -> allowances.addAll(allowances(earlier, piece)));
            }
        }
        return new Comparison(measures, moved, allowances, onlyIn(other, one), onlyIn(one, other));
    }

    private static List<Piece> onlyIn(Pattern one, Pattern other) {
        return one.pieces().stream()
                .filter(piece -> piece.material() == Material.SHELL
                        && other.pieces().stream().noneMatch(each -> each.kind().equals(piece.kind())))
                .toList();
    }

    private static List<AllowanceChange> allowances(Piece before, Piece after) {
        List<AllowanceChange> changes = new ArrayList<>();
        for (Edge edge : after.edges()) {
            before.findEdge(edge.name())
                    .filter(earlier -> !earlier.allowance().equals(edge.allowance()))
                    .ifPresent(earlier -> changes.add(
                            new AllowanceChange(after, edge.name(), earlier.allowance(), edge.allowance())));
        }
        return changes;
    }

    private static double area(Pattern pattern, Material material) {
        return pattern.pieces().stream()
                        .filter(piece -> piece.material() == material)
                        .mapToDouble(piece ->
                                piece.cutLine().signedArea() * piece.cut().quantity())
                        .sum()
                / MM2_PER_M2;
    }

    /** Of plain cloth of the usual width, at the usual density of a marker, m. */
    private static double cloth(Pattern pattern) {
        return area(pattern, Material.SHELL) / (CLOTH_WIDTH_M * UsualDensity.PLAIN);
    }

    private DraftResult draft(Fit fit, Optional<House> settings) {
        Style plain =
                new Style(fit, Style.threePiece().garments(), Style.threePiece().options(), List.of());
        Style cut = settings.map(house -> house.cuts(plain, engine.options(), body.sex()))
                .orElse(plain);
        return engine.draft("reference", cut, body);
    }
}
