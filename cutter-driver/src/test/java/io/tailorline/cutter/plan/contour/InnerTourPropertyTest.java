package io.tailorline.cutter.plan.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.motion.AirMove;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.TablePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class InnerTourPropertyTest {

    private final TableProfile table = BuiltInProfile.REFERENCE.profile();

    @Property(tries = 60)
    void few_features_are_made_in_the_best_of_all_orders(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 5) int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<InnerFeature> features = features(random, count);
        TablePoint from = point(random);
        TablePoint to = point(random);

        InnerTour tour = InnerTour.of(features, table);

        assertThat(tour.between(from, to)).containsExactlyInAnyOrderElementsOf(features);
        assertThat(seconds(from, tour.between(from, to), to)).isCloseTo(best(from, features, to), within(1e-9));
        assertThat(tour.seconds(from, to)).isCloseTo(best(from, features, to), within(1e-9));
    }

    @Property(tries = 30)
    void many_features_are_made_once_each_and_as_quickly_as_promised(
            @ForAll long seed, @ForAll @IntRange(min = 7, max = 25) int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<InnerFeature> features = features(random, count);
        TablePoint from = point(random);
        TablePoint to = point(random);

        InnerTour tour = InnerTour.of(features, table);

        assertThat(tour.between(from, to)).containsExactlyInAnyOrderElementsOf(features);
        assertThat(tour.seconds(from, to)).isCloseTo(seconds(from, tour.between(from, to), to), within(1e-9));
        assertThat(tour.seconds(from, to)).isLessThanOrEqualTo(seconds(from, features, to) + 1e-9);
    }

    private double best(TablePoint from, List<InnerFeature> left, TablePoint to) {
        if (left.isEmpty()) {
            return AirMove.seconds(from.distanceTo(to), table);
        }
        double least = Double.POSITIVE_INFINITY;
        for (InnerFeature next : left) {
            List<InnerFeature> rest = new ArrayList<>(left);
            rest.remove(next);
            double there = AirMove.seconds(from.distanceTo(next.at()), table);
            least = Math.min(least, there + best(next.at(), rest, to));
        }
        return least;
    }

    private double seconds(TablePoint from, List<InnerFeature> order, TablePoint to) {
        double sum = 0;
        TablePoint at = from;
        for (InnerFeature feature : order) {
            sum += AirMove.seconds(at.distanceTo(feature.at()), table);
            at = feature.at();
        }
        return sum + AirMove.seconds(at.distanceTo(to), table);
    }

    private static List<InnerFeature> features(SplittableRandom random, int count) {
        List<InnerFeature> features = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            TablePoint at = point(random);
            features.add(new InnerFeature(at, new CutStep.Drill(at)));
        }
        return features;
    }

    private static TablePoint point(SplittableRandom random) {
        return new TablePoint(random.nextInt(800), random.nextInt(500));
    }
}
