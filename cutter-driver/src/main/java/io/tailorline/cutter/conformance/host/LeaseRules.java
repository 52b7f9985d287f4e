package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a host takes the lease, keeps it, and gets it back. */
final class LeaseRules {

    /** A table that starts has this watchdog, ms. */
    private static final int WATCHDOG_AT_START_MS = 1000;

    /** How long after its last status a host may still send a heartbeat: 1 s, and what a busy machine takes. */
    private static final double LAST_BEAT_S = 1.4;

    private static final double NANOS = 1e9;
    private static final double NANOS_PER_MS = 1e6;

    private LeaseRules() {}

    static List<HostRule> all() {
        return List.of(
                HostRule.always(6, "has one token, not 0, for commands and lease", LeaseRules::token),
                HostRule.always(
                        6, "sets policy and watchdog after TAKE_LEASE, before the job moves", LeaseRules::policy),
                HostRule.always(6, "writes its token with each heartbeat", LeaseRules::beatWithToken),
                HostRule.in(
                        Situation.UNDISTURBED,
                        13,
                        "changes HB_HOST within its watchdog while the job runs",
                        LeaseRules::beats),
                HostRule.in(
                        Situation.STATUS_WITHHELD,
                        13,
                        "sends no heartbeat when it has not seen the status for 1 s",
                        LeaseRules::blindBeats),
                HostRule.in(
                        Situation.LEASE_OF_ANOTHER,
                        14,
                        "waits for the lease of a host that is silent",
                        LeaseRules::waits),
                HostRule.in(
                        Situation.LEASE_LOST,
                        3,
                        "reads the identity before it takes a lost lease again",
                        LeaseRules::identityFirst));
    }

    private static Optional<String> token(Recording recording) {
        List<Long> tokens = new ArrayList<>(recording.commands().stream()
                .map(sent -> sent.command().token())
                .distinct()
                .toList());
        leaseTokens(recording).stream().filter(token -> !tokens.contains(token)).forEach(tokens::add);
        boolean one = tokens.size() <= 1 && !tokens.contains(0L);
        return one ? Optional.empty() : Optional.of("tokens %s".formatted(tokens));
    }

    private static List<Long> leaseTokens(Recording recording) {
        RegisterMap map = recording.map();
        List<Long> tokens = new ArrayList<>();
        for (Exchange exchange : recording.exchanges()) {
            Optional<HostRequest> asked = exchange.asked()
                    .filter(what -> what.writes(map, RegisterName.HOST_TOKEN) && what.written().length > 1);
            asked.ifPresent(what -> tokens.add(lease(map, what, RegisterName.HOST_TOKEN)));
        }
        return tokens;
    }

    private static long lease(RegisterMap map, HostRequest asked, RegisterName name) {
        int[] words = map.empty(RegisterBlock.LEASE);
        asked.copyTo(map, RegisterBlock.LEASE, words);
        return map.read(name, words);
    }

    private static Optional<String> policy(Recording recording) {
        RegisterMap map = recording.map();
        boolean due = false;
        int command = 0;
        List<SentCommand> commands = recording.commands();
        for (int i = 0; i < recording.exchanges().size(); i++) {
            Optional<HostRequest> asked = recording.exchanges().get(i).asked();
            boolean sets = asked.filter(what -> what.writes(map, RegisterName.WATCHDOG_MS))
                    .isPresent();
            due &= !sets;
            if (command < commands.size() && commands.get(command).index() == i) {
                SentCommand sent = commands.get(command);
                command++;
                due |= sent.is(CommandCode.TAKE_LEASE);
                boolean moves = sent.is(CommandCode.START) || sent.is(CommandCode.RESUME);
                if (due && moves) {
                    return Optional.of("%s came first"
                            .formatted(CommandCode.ofCode(sent.command().code())));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> beatWithToken(Recording recording) {
        RegisterMap map = recording.map();
        return recording.exchanges().stream()
                .flatMap(exchange -> exchange.asked().stream())
                .filter(asked -> asked.writes(map, RegisterName.HB_HOST) && asked.written().length > 1)
                .filter(asked ->
                        asked.writeAddress() > map.place(RegisterBlock.LEASE).first())
                .findFirst()
                .map(asked -> "it wrote from register %d on".formatted(asked.writeAddress()));
    }

    /** A change of the heartbeat. */
    private record Beat(long nanos, int value) {}

    private static List<Beat> beatsOf(Recording recording) {
        RegisterMap map = recording.map();
        List<Beat> beats = new ArrayList<>();
        for (Exchange exchange : recording.exchanges()) {
            Optional<HostRequest> asked = exchange.asked().filter(what -> what.writes(map, RegisterName.HB_HOST));
            if (asked.isPresent()) {
                int value = (int) lease(map, asked.orElseThrow(), RegisterName.HB_HOST);
                if (beats.isEmpty() || beats.get(beats.size() - 1).value() != value) {
                    beats.add(new Beat(exchange.nanos(), value));
                }
            }
        }
        return beats;
    }

    private static Optional<String> beats(Recording recording) {
        List<Long> running = recording.exchanges().stream()
                .filter(exchange -> exchange.tableState().isRunning())
                .map(Exchange::nanos)
                .sorted(Comparator.naturalOrder())
                .toList();
        if (running.isEmpty()) {
            return Optional.of("no job ran");
        }
        long before = running.get(0);
        double longest = 0;
        List<Long> signs =
                new ArrayList<>(beatsOf(recording).stream().map(Beat::nanos).toList());
        recording.commands().forEach(sent -> signs.add(sent.exchange().nanos()));
        signs.add(running.get(running.size() - 1));
        for (long sign : signs.stream().sorted().toList()) {
            if (sign > running.get(running.size() - 1)) {
                break;
            }
            longest = Math.max(longest, sign - before);
            before = Math.max(before, sign);
        }
        double allowed = watchdog(recording) * NANOS_PER_MS;
        return longest < allowed
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%.1f s without one", longest / NANOS));
    }

    private static long watchdog(Recording recording) {
        RegisterMap map = recording.map();
        return recording.exchanges().stream()
                .flatMap(exchange -> exchange.asked().stream())
                .filter(asked -> asked.writes(map, RegisterName.WATCHDOG_MS))
                .map(asked -> Math.round(watchdogOf(map, asked)))
                .findFirst()
                .orElse((long) WATCHDOG_AT_START_MS);
    }

    private static double watchdogOf(RegisterMap map, HostRequest asked) {
        int[] words = map.empty(RegisterBlock.LEASE);
        asked.copyTo(map, RegisterBlock.LEASE, words);
        return map.measure(RegisterName.WATCHDOG_MS, words) * WATCHDOG_AT_START_MS;
    }

    private static Optional<String> blindBeats(Recording recording) {
        List<Long> seen = new ArrayList<>();
        for (int i = 0; i < recording.exchanges().size(); i++) {
            if (recording.statusAt(i).isPresent()) {
                seen.add(recording.exchanges().get(i).nanos());
            }
        }
        for (Beat beat : beatsOf(recording)) {
            Optional<Long> last =
                    seen.stream().filter(nanos -> nanos <= beat.nanos()).reduce((first, second) -> second);
            if (last.isPresent() && (beat.nanos() - last.get()) / NANOS > LAST_BEAT_S) {
                return Optional.of(String.format(
                        Locale.ROOT, "one came %.1f s after the last status", (beat.nanos() - last.get()) / NANOS));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> waits(Recording recording) {
        for (SentCommand sent : recording.commands()) {
            if (sent.is(CommandCode.TAKE_LEASE)) {
                if (isGiven(recording, sent)) {
                    return recording.notCut();
                }
            } else {
                return Optional.of("command %d came without the lease"
                        .formatted(sent.command().code()));
            }
        }
        return Optional.of("it gave up");
    }

    /** Whether the first status after {@code sent} shows that the lease was given. */
    private static boolean isGiven(Recording recording, SentCommand sent) {
        for (int i = sent.index() + 1; i < recording.exchanges().size(); i++) {
            Optional<TableStatus> status = recording.statusAt(i);
            if (status.isPresent()) {
                return status.orElseThrow().command().result() == CommandResult.OK;
            }
        }
        return false;
    }

    private static Optional<String> identityFirst(Recording recording) {
        boolean had = false;
        boolean lost = false;
        for (int i = 0; i < recording.exchanges().size(); i++) {
            int index = i;
            if (lost && recording.exchanges().get(i).hasRead(recording.map(), RegisterBlock.IDENTITY)) {
                return Optional.empty();
            }
            boolean takes = recording.commands().stream()
                    .anyMatch(sent -> sent.index() == index && sent.is(CommandCode.TAKE_LEASE));
            if (lost && takes) {
                return Optional.of("it did not");
            }
            Optional<Boolean> has = recording.statusAt(i).map(status -> status.has(StatusBit.HOST_LEASE));
            lost |= had && has.filter(now -> !now).isPresent();
            had |= has.orElse(false);
        }
        return Optional.empty();
    }
}
