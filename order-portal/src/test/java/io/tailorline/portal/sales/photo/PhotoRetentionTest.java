package io.tailorline.portal.sales.photo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.fake.FakeWorkshop;
import io.tailorline.portal.sales.PhotoView;
import io.tailorline.portal.sales.Photos;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.production.OrderState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhotoRetentionTest {

    /** When the fake workshop moved its orders. */
    private static final Instant ENDED = Instant.parse("2026-11-25T12:00:00Z");

    private static final String ORDER = "TL-4F7K-22";

    private final FakeWorkshop workshop = new FakeWorkshop();
    private final Stored photos = new Stored();
    private final PhotoRetention retention = new PhotoRetention(photos, workshop, workshop, Duration.ofDays(90));

    /** Of one order, a front from before the end and a back from an hour after. */
    private static final class Stored implements Photos {

        private final Map<PhotoView, Instant> at =
                new HashMap<>(Map.of(PhotoView.FRONT, ENDED.minusSeconds(60), PhotoView.BACK, ENDED.plusSeconds(3600)));

        @Override
        public void store(String orderId, PhotoView view, byte[] jpeg) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<byte[]> find(String orderId, PhotoView view) {
            return Optional.empty();
        }

        @Override
        public Map<PhotoView, Instant> of(String orderId) {
            return Map.copyOf(at);
        }

        @Override
        public void remove(String orderId, PhotoView view) {
            at.remove(view);
        }

        @Override
        public List<String> ordersBefore(Instant oldest) {
            return at.values().stream().anyMatch(oldest::isAfter) ? List.of(ORDER) : List.of();
        }

        @Override
        public int removeAll(String orderId) {
            int all = at.size();
            at.clear();
            return all;
        }

        @Override
        public int removeBefore(String orderId, Instant oldest) {
            int before = at.size();
            at.values().removeIf(oldest::isAfter);
            return before - at.size();
        }
    }

    @BeforeEach
    void order() {
        workshop.put(ORDER, OrderState.RECEIVED);
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            names = {"CUT", "BUNDLED", "CANCELLED"})
    void photos_go_with_the_drawings_of_an_order_that_has_ended(OrderState end) {
        workshop.put(ORDER, end);
        assertThat(retention.purge(ENDED)).as("ended just now").isZero();
        assertThat(retention.purge(ENDED.plusSeconds(1)))
                .as("however old they are")
                .isEqualTo(2);
    }

    @Test
    void of_a_rejected_order_that_came_back_goes_what_is_old_itself() {
        workshop.put(ORDER, OrderState.REJECTED);
        assertThat(retention.purge(ENDED)).as("ended just now").isZero();
        assertThat(retention.purge(ENDED.plusSeconds(1))).isEqualTo(1);
        assertThat(photos.of(ORDER)).as("sent later").containsOnlyKeys(PhotoView.BACK);
        assertThat(retention.purge(ENDED.plusSeconds(7200))).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CUT", "BUNDLED", "CANCELLED", "REJECTED"})
    void an_order_under_way_keeps_its_photos_however_old_they_are(OrderState state) {
        workshop.put(ORDER, state);
        assertThat(retention.purge(ENDED.plus(Duration.ofDays(400)))).isZero();
    }

    @Test
    void what_cannot_be_drafted_and_waits_for_a_tailor_has_not_ended() {
        workshop.waitForTailor(ORDER, TailorDesk.Kind.NOT_DRAFTED, "No sleeve fits.");
        assertThat(workshop.find(ORDER).orElseThrow().state()).isEqualTo(OrderState.REJECTED);
        assertThat(retention.purge(ENDED.plus(Duration.ofDays(400)))).isZero();
    }
}
