package io.tailorline.pattern.check.seam;

import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.seam.SeamRun.Mark;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.PointOnPiece;
import io.tailorline.pattern.piece.Seam;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The notches of a seam, first with first along both sides. Of the senses in which the two runs can be sewn the one is
 * taken in which they agree best.
 *
 * @param fromFirstOfA whether the edges of a are sewn from their first points on
 * @param differences place on a minus place on b, mm, for each pair; empty when the counts differ
 */
public record SewnNotches(
        List<Mark> onA, List<Mark> onB, boolean fromFirstOfA, boolean fromFirstOfB, List<Double> differences) {

    /** As the drafts name them a seam follows its first side's pieces and goes against those of the second. */
    private static final List<Boolean> SENSES = List.of(true, false);

    public static SewnNotches of(Pattern pattern, Seam seam) {
        SeamRun a = SeamRun.a(pattern, seam);
        SeamRun b = SeamRun.b(pattern, seam);
        return SENSES.stream()
                .flatMap(ofA -> SENSES.stream().map(ofB -> pair(a.notches(ofA), b.notches(!ofB), ofA, !ofB)))
                .min(Comparator.comparingDouble(pairing -> pairing.worst(seam)))
                .orElseThrow();
    }

    private static SewnNotches pair(List<Mark> onA, List<Mark> onB, boolean fromFirstOfA, boolean fromFirstOfB) {
        List<Double> differences = new ArrayList<>();
        if (onA.size() == onB.size()) {
            for (int i = 0; i < onA.size(); i++) {
                differences.add(onA.get(i).along() - onB.get(i).along());
            }
        }
        return new SewnNotches(onA, onB, fromFirstOfA, fromFirstOfB, differences);
    }

    /** How many have a partner. */
    public int pairs() {
        return differences.size();
    }

    /** How far a pair lies outside what the ease of the seam allows up to there, mm. */
    public double outsideEase(int pair, Seam seam) {
        return outsideEase(differences.get(pair), seam);
    }

    /** A pair of notches, counted from 1 in words. */
    FindingLocation where(Seam seam, int pair) {
        return new FindingLocation(
                Notice.of("found.notch-pair", Word.seam(seam.name()), Quantity.of("%.0f", pair + 1, "")),
                List.of(place(onA.get(pair)), place(onB.get(pair))));
    }

    /** Between two pairs. */
    FindingLocation whereBetween(Seam seam, int first, int second) {
        return new FindingLocation(
                Notice.of(
                        "found.between-notches",
                        Word.seam(seam.name()),
                        Quantity.of("%.0f", first + 1, ""),
                        Quantity.of("%.0f", second + 1, "")),
                Stream.of(onA.get(first), onA.get(second), onB.get(first), onB.get(second))
                        .map(SewnNotches::place)
                        .toList());
    }

    /** Of all its notches. */
    List<PointOnPiece> places() {
        return Stream.concat(onA.stream(), onB.stream()).map(SewnNotches::place).toList();
    }

    private static PointOnPiece place(Mark mark) {
        return PointOnPiece.at(mark.piece(), mark.notch().at());
    }

    /** How far the worst pair lies outside what the ease of the seam allows, mm. */
    double worst(Seam seam) {
        double worst = 0;
        for (double difference : differences) {
            worst = Math.max(worst, outsideEase(difference, seam));
        }
        return worst;
    }

    /** Up to any place along the seam between none and all of its ease has been taken up. */
    static double outsideEase(double difference, Seam seam) {
        return SeamLength.outside(
                difference,
                StrictMath.min(0, seam.ease().min()),
                StrictMath.max(0, seam.ease().max()));
    }
}
