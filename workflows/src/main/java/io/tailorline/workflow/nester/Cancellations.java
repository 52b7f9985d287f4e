package io.tailorline.workflow.nester;

import io.tailorline.nesting.Cancellation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which searches are to stop: one, by its command, or those of an order that is cancelled. Such a call concerns the
 * commands that were given until then: an order that begins again, and each of its materials, is nested with all its
 * time. It may come before its command, which is then processed in no time; the latest calls are remembered for that.
 * Safe for use by several threads.
 */
final class Cancellations {

    /** More than can wait before one nester for as long as anyone waits. */
    private static final int REMEMBERED = 1000;

    /** By order, or by command. */
    private final Map<String, Instant> calls = new LinkedHashMap<>();

    private final List<Search> running = new ArrayList<>();

    private record Search(String command, String orderId, Instant commanded, Cancellation cancellation) {}

    /** @param commanded when the command was given whose search begins */
    synchronized Cancellation begin(String command, String orderId, Instant commanded) {
        Search search = new Search(command, orderId, commanded, new Cancellation());
        running.add(search);
        if (!commanded.isAfter(calls.getOrDefault(orderId, Instant.MIN)) || calls.containsKey(command)) {
            search.cancellation().cancel();
        }
        return search.cancellation();
    }

    synchronized void end(Cancellation ended) {
        running.removeIf(search -> search.cancellation() == ended);
    }

    /** @param called when it was called; a search that was commanded later goes on */
    synchronized void cancel(String orderId, Instant called) {
        Instant before = calls.remove(orderId);
        Instant latest = before != null && before.isAfter(called) ? before : called;
        remember(orderId, latest);
        running.stream()
                .filter(search -> search.orderId().equals(orderId))
                .filter(search -> !search.commanded().isAfter(latest))
                .forEach(search -> search.cancellation().cancel());
    }

    /** One command, which no other has the id of. */
    synchronized void cancel(String command) {
        remember(command, Instant.MAX);
        running.stream()
                .filter(search -> search.command().equals(command))
                .forEach(search -> search.cancellation().cancel());
    }

    private void remember(String what, Instant called) {
        calls.put(what, called);
        if (calls.size() > REMEMBERED) {
            calls.remove(calls.keySet().iterator().next());
        }
    }
}
