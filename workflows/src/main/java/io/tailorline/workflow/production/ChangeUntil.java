package io.tailorline.workflow.production;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of an order may be changed now, and until when that stays so.
 *
 * @param now what may be changed; empty where nothing may
 * @param until the event that ends it
 * @param about when that is likely; empty where nobody knows yet
 * @param closes where on the way of the order each of {@code now} is closed; one that stays open to the end is missing
 */
public record ChangeUntil(Set<Part> now, Event until, Optional<Instant> about, Map<Part, ClosingPoint> closes) {

    /** What can be changed of an order. */
    public enum Part {
        MEASURES,
        STYLE,
        CLOTH,
        ADDRESS,
        CANCEL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What ends the time for changes. */
    public enum Event {
        /** An operator starts the knife. */
        START,
        /** It is found out whether the suit is cut; what follows depends on it. */
        FOUND_OUT,
        /** The suit is bundled and goes on to be sewn. */
        BUNDLED,
        /** It has ended: nothing can be changed any more. */
        OVER;

        /** As in the decision table and in the API: {@code found-out}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Event> named(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word().equals(word))
                    .findFirst();
        }
    }

    public ChangeUntil {
        now = Set.copyOf(now);
        closes = Map.copyOf(closes);
    }

    /** As if each part stayed open to the end. */
    public ChangeUntil(Set<Part> now, Event until, Optional<Instant> about) {
        this(now, until, about, Map.of());
    }

    public boolean allows(Part part) {
        return now.contains(part);
    }

    /** Whether the suit itself may be another: measures, style or cloth. */
    public boolean allowsTheSuit() {
        return allows(Part.MEASURES) || allows(Part.STYLE) || allows(Part.CLOTH);
    }

    public ChangeUntil without(Set<Part> parts) {
        return new ChangeUntil(
                now.stream().filter(part -> !parts.contains(part)).collect(Collectors.toUnmodifiableSet()),
                until,
                about,
                closes.entrySet().stream()
                        .filter(each -> !parts.contains(each.getKey()))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    public ChangeUntil about(Optional<Instant> when) {
        return new ChangeUntil(now, until, when, closes);
    }
}
