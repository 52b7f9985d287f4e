package io.tailorline.workflow.production.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.nesting.check.CheckReport;
import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.check.MatchFigures;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.piece.PieceSet;
import io.tailorline.workflow.production.OrderNotes;
import io.tailorline.workflow.production.persistence.AskedCloth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Checks what a nester sends with the order's own pattern: completeness, shapes, gaps, flaws, grain, stripes, by code
 * that the search does not use, on the cloth and by the rules that it was asked for, whatever the marker says of them.
 * The nester has checked it too, but may be of another release, or another program.
 */
public final class CheckedMarkers implements MarkerAcceptance {

    private final PiecesToLay toLay;
    private final Check check;

    public CheckedMarkers(PiecesToLay toLay) {
        this(toLay, CheckedMarkers::checked);
    }

    CheckedMarkers(PiecesToLay toLay, Check check) {
        this.toLay = toLay;
        this.check = check;
    }

    /** Of a marker with the pieces that were asked for. */
    interface Check {
        Outcome of(Marker marker, List<PieceSet> pieces);
    }

    @Override
    public Outcome check(String orderId, JsonNode marker, Optional<AskedCloth> asked) {
        Optional<JsonNode> files = toLay.files(orderId);
        if (files.isEmpty()) {
            // the order has been cleared or drafts anew: nobody waits for this marker
            return new Outcome.Accepted(Optional.empty());
        }
        List<PieceSet> pieces = PiecesToLay.read(orderId, files.get());
        try {
            Marker made = MarkerJson.read(JsonCursor.of("marker", marker));
            return asked.filter(cloth -> !cloth.isOf(made))
                    .<Outcome>map(cloth -> new Outcome.Refused(List.of("The nester's marker is on %s; asked for was %s."
                            .formatted(AskedCloth.named(made.fabric()), AskedCloth.named(cloth.fabric())))))
                    .orElseGet(
                            () -> check.of(asked.map(cloth -> cloth.laid(made)).orElse(made), pieces));
        } catch (FormatFault broken) {
            return new Outcome.Refused(List.of("The nester's marker cannot be read: " + broken.getMessage()));
        } catch (RuntimeException unforeseen) {
            // whatever another program sends must not leave the order waiting for ever: a person is called
            return new Outcome.Refused(
                    List.of("The nester's marker could not be checked: %s%s".formatted(unforeseen, place(unforeseen))));
        }
    }

    /** Where it was thrown, for whoever mends it; empty where the runtime leaves that out. */
    private static String place(RuntimeException unforeseen) {
        return Arrays.stream(unforeseen.getStackTrace())
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
    }

    private static Outcome checked(Marker marker, List<PieceSet> pieces) {
        CheckReport report = MarkerCheck.check(marker, pieces);
        if (!report.passed()) {
            return new Outcome.Refused(report.failures().stream()
                    .map(line -> "The nester's marker failed its check: " + line)
                    .toList());
        }
        return new Outcome.Accepted(matching(marker));
    }

    /** Measured on the marker; empty where nothing is matched. */
    static Optional<OrderNotes.Matching> matching(Marker marker) {
        MatchFigures figures = MatchFigures.of(marker);
        return figures.declared() == 0
                ? Optional.empty()
                : Optional.of(new OrderNotes.Matching(
                        figures.held(), figures.worst(), figures.passed(), figures.worstPassed()));
    }
}
