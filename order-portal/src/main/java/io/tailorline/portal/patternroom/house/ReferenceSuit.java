package io.tailorline.portal.patternroom.house;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.House;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Fit;
import io.tailorline.pattern.refusal.Reason;
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
     * @param name of message {@code girth.<name>} or {@code house.area.<material>}
     * @param before mm, or m2
     */
    public record Compared(String name, double before, double after) {}

    /**
     * Every finished girth in regular fit, then the cloth of its pieces; empty where one cannot be drafted any more,
     * because the draft has changed since it was stored.
     */
    public Optional<List<Compared>> compare(Optional<House> before, Optional<House> after) {
        return draft(Fit.REGULAR, before) instanceof DraftResult.Drafted one
                        && draft(Fit.REGULAR, after) instanceof DraftResult.Drafted other
                ? Optional.of(compared(one.pattern(), other.pattern()))
                : Optional.empty();
    }

    private static List<Compared> compared(Pattern one, Pattern other) {
        List<Compared> rows = new ArrayList<>();
        for (Girth girth : one.girths()) {
            other.girths().stream()
                    .filter(each -> each.name().equals(girth.name()))
                    .findFirst()
                    .ifPresent(
                            each -> rows.add(new Compared("girth." + girth.name(), girth.finished(), each.finished())));
        }
        rows.add(new Compared("house.area", area(one), area(other)));
        return rows;
    }

    private static double area(Pattern pattern) {
        return pattern.pieces().stream()
                        .filter(piece -> piece.material() == Material.SHELL)
                        .mapToDouble(piece ->
                                piece.cutLine().signedArea() * piece.cut().quantity())
                        .sum()
                / MM2_PER_M2;
    }

    private DraftResult draft(Fit fit, Optional<House> settings) {
        Style plain =
                new Style(fit, Style.threePiece().garments(), Style.threePiece().options(), List.of());
        Style cut = settings.map(house -> house.cuts(plain, engine.options(), body.sex()))
                .orElse(plain);
        return engine.draft("reference", cut, body);
    }
}
