package io.tailorline.nesting;

import io.tailorline.nesting.check.CheckReport;
import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.StartMarker;
import io.tailorline.nesting.problem.MarkerProblem;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Text;
import io.tailorline.pattern.piece.PieceRef;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Whether a search can continue from a given marker, and whether its result is better than that marker. */
final class StartCheck {

    private StartCheck() {}

    /** Why it cannot: other cloth, other pieces, or fixed pieces that may not lie where they lie. */
    static Optional<MarkerResult.Rejected> refusal(MarkerRequest request, MarkerProblem problem) {
        return request.start().flatMap(start -> {
            Optional<MarkerResult.Rejected> cloth = otherCloth(start.marker().fabric(), request.fabric());
            return cloth.isPresent()
                    ? cloth
                    : complaint(start, request, problem).map(MarkerResult.Rejected::start);
        });
    }

    private static Optional<MarkerResult.Rejected> otherCloth(Fabric given, Fabric wanted) {
        if (given.usableWidth() != wanted.usableWidth()) {
            return Optional.of(MarkerResult.Rejected.otherWidth(wanted.usableWidth(), given.usableWidth()));
        }
        String givenSpread = given.spread().kind().word();
        String wantedSpread = wanted.spread().kind().word();
        return givenSpread.equals(wantedSpread)
                ? Optional.empty()
                : Optional.of(MarkerResult.Rejected.start(
                        Notice.of("nest.other-spread", new Text(wantedSpread), new Text(givenSpread))));
    }

    private static Optional<Notice> complaint(StartMarker start, MarkerRequest request, MarkerProblem problem) {
        Optional<Notice> idle = start.idlePattern()
                .map(pattern -> Notice.of(
                        "nest.none-fixed",
                        new Text(pattern),
                        text(start.marker().placements().size())));
        return idle.or(() -> problem.firstUnknownPlacement()
                        .map(placement -> Notice.of("nest.unknown-placement", text(placement.piece()))))
                .or(() -> problem.firstOfAnotherShape()
                        .map(placement -> Notice.of("nest.other-shape", text(placement.piece()))))
                .or(() -> illegal(start, request, problem));
    }

    private static Optional<Notice> illegal(StartMarker start, MarkerRequest request, MarkerProblem problem) {
        if (start.fixedPlacements().isEmpty()) {
            return Optional.empty();
        }
        return problem.wrongDirection(start::isFixed)
                .map(wrong -> Notice.of(
                        "nest.turned",
                        text(wrong.piece()),
                        text(wrong.rotationDeg()),
                        text(Math.round(wrong.expectedDeg()))))
                .or(() -> failure(problem.given(start::isFixed), request))
                .map(why -> Notice.of("nest.fixed", why));
    }

    /** For some pieces alone: the missing others are not an error. */
    private static Optional<Notice> failure(Marker some, MarkerRequest request) {
        return MarkerCheck.check(some, request.orders()).failures().stream()
                .filter(line -> !line.name().equals(CheckReport.COMPLETE))
                .findFirst()
                .map(line -> Notice.of("nest.expected", text(line.figure()), text(line.expected())));
    }

    private static Text text(Object name) {
        return new Text(String.valueOf(name));
    }

    /**
     * The given marker, its pieces drawn again from the patterns, in place of a longer one, where it holds all pieces
     * and may be cut from this cloth.
     */
    static Marker shorter(Marker found, MarkerRequest request) {
        return request.start()
                .filter(start -> pieces(start.marker()).equals(pieces(found)))
                .map(start -> MarkerProblem.of(request).given(any -> true))
                .filter(given -> given.length() < found.length())
                .filter(given -> MarkerCheck.check(given, request.orders()).passed())
                .orElse(found);
    }

    /** Why a result is longer than the marker that it began with, a line; empty when it is not. */
    static Optional<String> whyLonger(Marker found, MarkerRequest request) {
        return request.start()
                .map(StartMarker::marker)
                .filter(start -> pieces(start).equals(pieces(found)) && start.length() < found.length())
                .map(start -> {
                    Marker given = MarkerProblem.of(request).given(any -> true);
                    String why = MarkerCheck.check(given, request.orders()).failures().stream()
                            .findFirst()
                            .map(line -> "%s: %s, expected %s".formatted(line.name(), line.figure(), line.expected()))
                            .orElse("its length is rounded");
                    return String.format(
                            Locale.ROOT,
                            "the marker is %.2f mm longer than the one to start from, which may not be cut from this cloth: %s.",
                            found.length() - start.length(),
                            why);
                });
    }

    private static TreeSet<PieceRef> pieces(Marker marker) {
        TreeSet<PieceRef> pieces = new TreeSet<>();
        marker.placements().forEach(placement -> pieces.add(placement.piece()));
        return pieces;
    }
}
