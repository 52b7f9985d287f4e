package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a host believes, what it leaves alone, and what it continues. */
final class BeliefRules {

    private static final Set<CommandCode> MOVE_A_JOB = EnumSet.of(CommandCode.START, CommandCode.RESUME);

    /** What would end another host's job, or continue it. */
    private static final Set<CommandCode> TOUCH_A_JOB = EnumSet.of(
            CommandCode.START, CommandCode.RESUME, CommandCode.ABORT, CommandCode.CLEAR_JOB, CommandCode.LOAD);

    private BeliefRules() {}

    static List<HostRule> all() {
        return List.of(
                HostRule.in(Situation.UNDISTURBED, 14, "has its job cut, every record once", Recording::notCut),
                HostRule.in(
                        Situation.OTHER_MAGIC,
                        2,
                        "writes nothing to what has another MAGIC",
                        recording -> wrote(recording)),
                HostRule.in(
                        Situation.OTHER_VERSION,
                        2,
                        "writes nothing to a table of another major version",
                        recording -> wrote(recording)),
                HostRule.in(
                        Situation.OTHER_TABLE,
                        14,
                        "moves nothing on another table that it finds after a break",
                        BeliefRules::movedOther),
                HostRule.in(
                        Situation.POWER_LOST,
                        12,
                        "begins no job again by itself that a power loss has ended",
                        BeliefRules::begunAgain),
                HostRule.in(Situation.STALE_ANSWERS, 1, "passes over answers of other numbers", Recording::notCut),
                HostRule.in(Situation.GATEWAY_EXCEPTIONS, 1, "tries again after exception 11", Recording::notCut),
                HostRule.in(
                        Situation.STATUS_DAMAGED,
                        14,
                        "believes no status whose check word does not hold",
                        BeliefRules::believedTooSoon),
                HostRule.in(
                        Situation.HEARTBEAT_FROZEN,
                        13,
                        "believes no status when HB_CTRL stands still",
                        BeliefRules::believedTooSoon),
                HostRule.in(
                        Situation.EXECUTED_SHORT, 14, "believes no DONE that EXECUTED denies", BeliefRules::believed),
                HostRule.in(Situation.CUT_SHORT, 14, "believes no DONE that ODO_CUT denies", BeliefRules::believed),
                HostRule.in(
                        Situation.LEASE_LOST,
                        14,
                        "resumes what the table paused for its own silence",
                        Recording::notCut),
                HostRule.in(
                        Situation.CLOTH_ADVANCED,
                        14,
                        "leaves a job alone whose cloth was advanced by hand",
                        BeliefRules::resumedOnMovedCloth),
                HostRule.in(
                        Situation.PAUSED_BY_ANOTHER,
                        14,
                        "resumes no pause of somebody else",
                        BeliefRules::resumedAnothers),
                HostRule.in(
                        Situation.JOB_OF_ANOTHER,
                        14,
                        "leaves a job alone that another host has begun",
                        BeliefRules::touchedAnothers),
                HostRule.in(
                        Situation.DONE_OF_ANOTHER,
                        14,
                        "leaves a job alone that another host has done",
                        BeliefRules::touchedAnothers));
    }

    private static Optional<String> wrote(Recording recording) {
        long writes = recording.exchanges().stream().filter(Exchange::isWrite).count();
        return writes == 0 ? Optional.empty() : Optional.of("it wrote %d times".formatted(writes));
    }

    /** After the break everything comes on other connections. */
    private static Optional<String> movedOther(Recording recording) {
        int broken = recording.exchanges().stream()
                .filter(exchange -> exchange.tableState().isRunning())
                .mapToInt(Exchange::connection)
                .min()
                .orElse(Integer.MAX_VALUE);
        return sentAfter(recording, TOUCH_A_JOB, exchange -> exchange.connection() > broken);
    }

    private static Optional<String> begunAgain(Recording recording) {
        return sentAfter(
                recording,
                MOVE_A_JOB,
                exchange -> !exchange.tableState().isRunning() && wasRunning(recording, exchange));
    }

    private static boolean wasRunning(Recording recording, Exchange exchange) {
        return recording.exchanges().stream()
                .takeWhile(each -> each != exchange)
                .anyMatch(each -> each.tableState().isRunning());
    }

    /** The table was not done when the host put the job away; or it never was, and the host says that it is. */
    private static Optional<String> believedTooSoon(Recording recording) {
        boolean tooSoon = recording.commands().stream()
                .anyMatch(sent ->
                        sent.is(CommandCode.CLEAR_JOB) && sent.exchange().tableState() != TableState.DONE);
        boolean saysSo = recording.exit().orElse(1) == 0;
        boolean unfinished = !recording.isCut() && (saysSo || recording.exit().isEmpty());
        return tooSoon || unfinished ? Optional.of("it took the job for done while it was cut") : Optional.empty();
    }

    private static Optional<String> believed(Recording recording) {
        boolean putAway = recording.first(CommandCode.CLEAR_JOB).isPresent();
        boolean saysSo = recording.exit().orElse(1) == 0;
        if (putAway) {
            return Optional.of("it cleared the job");
        }
        return saysSo ? Optional.of("it ended with 0") : Optional.empty();
    }

    private static Optional<String> resumedOnMovedCloth(Recording recording) {
        return sentAt(
                recording,
                MOVE_A_JOB,
                seen -> seen.proof().filter(proof -> proof.handAdvance() > 0).isPresent());
    }

    private static Optional<String> resumedAnothers(Recording recording) {
        return sentAt(recording, TOUCH_A_JOB, seen -> seen.state() == TableState.PAUSED && !seen.has(StatusBit.WARN));
    }

    /** A host may ask for the lease, and look. */
    private static Optional<String> touchedAnothers(Recording recording) {
        return sentAfter(recording, TOUCH_A_JOB, exchange -> true);
    }

    /** A command of these sent after a status for which {@code when} holds. */
    private static Optional<String> sentAt(Recording recording, Set<CommandCode> codes, Predicate<TableStatus> when) {
        return recording.commands().stream()
                .filter(sent -> codes.stream().anyMatch(sent::is)
                        && recording.statusBefore(sent.index()).filter(when).isPresent())
                .findFirst()
                .map(sent ->
                        "it sent %s".formatted(CommandCode.ofCode(sent.command().code())));
    }

    /** A command of these sent while {@code when} holds. */
    private static Optional<String> sentAfter(Recording recording, Set<CommandCode> codes, Predicate<Exchange> when) {
        return recording.commands().stream()
                .filter(sent -> codes.stream().anyMatch(sent::is) && when.test(sent.exchange()))
                .findFirst()
                .map(sent ->
                        "it sent %s".formatted(CommandCode.ofCode(sent.command().code())));
    }
}
