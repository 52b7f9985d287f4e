package io.tailorline.portal.fake;

import io.tailorline.workflow.platform.deadletter.ParkedMessages;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Parked messages in memory. */
public final class FakeParkedMessages implements ParkedMessages {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final Map<Long, Parked> messages = new ConcurrentHashMap<>();
    private final Map<Long, String> texts = new ConcurrentHashMap<>();

    /** Parks one; returns its number. */
    public long park(String type, String reason, String text) {
        return park("TL-4F7K-22", type, reason, text);
    }

    /** The same, about an order of this number. */
    public synchronized long park(String order, String type, String reason, String text) {
        long number = messages.size() + 1L;
        texts.put(number, text);
        messages.put(
                number,
                new Parked(
                        number,
                        "m-" + number,
                        "tailorline.process",
                        type,
                        order,
                        reason,
                        3,
                        1,
                        State.PARKED,
                        NOON,
                        Optional.empty(),
                        Optional.empty(),
                        ""));
        return number;
    }

    @Override
    public int waiting() {
        return (int) messages.values().stream()
                .filter(message -> message.state() == State.PARKED)
                .count();
    }

    @Override
    public Page list(boolean all, Optional<Long> before, int limit) {
        List<Parked> found = messages.values().stream()
                .filter(message -> all || message.state() == State.PARKED)
                .filter(message -> before.isEmpty() || message.number() < before.get())
                .sorted(Comparator.comparingLong(Parked::number).reversed())
                .toList();
        List<Parked> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page(
                shown, found.size() > limit ? Optional.of(shown.get(limit - 1).number()) : Optional.empty());
    }

    @Override
    public Optional<Parked> find(long number) {
        return Optional.ofNullable(messages.get(number));
    }

    @Override
    public Optional<String> body(long number) {
        return Optional.ofNullable(texts.get(number));
    }

    @Override
    public void sendAgain(long number, String by) throws Refused {
        decide(number, State.SENT_AGAIN, by, "");
    }

    @Override
    public void discard(long number, String by, String why) throws Refused {
        decide(number, State.DISCARDED, by, why);
    }

    private void decide(long number, State state, String by, String why) throws Refused {
        Parked before = find(number).orElseThrow(() -> new Refused(Refused.Reason.UNKNOWN));
        if (before.state() != State.PARKED) {
            throw new Refused(Refused.Reason.DECIDED);
        }
        messages.put(
                number,
                new Parked(
                        number,
                        before.messageId(),
                        before.queue(),
                        before.type(),
                        before.orderId(),
                        before.reason(),
                        before.attempts(),
                        before.times(),
                        state,
                        before.parkedAt(),
                        Optional.of(NOON),
                        Optional.of(by),
                        why));
    }
}
