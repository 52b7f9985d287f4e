package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.RegisterCommand;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.util.List;
import java.util.Optional;

/** How a host sends commands, and sends them again. */
final class CommandRules {

    private CommandRules() {}

    static List<HostRule> all() {
        return List.of(
                HostRule.always(4, "writes each command whole, with its check word", CommandRules::whole),
                HostRule.always(4, "gives a command the number after CMD_SEQ_ECHO", CommandRules::numbered),
                HostRule.always(14, "reads status and command back after each command", CommandRules::readBack),
                HostRule.always(9, "resumes with the record after DONE_RECORD", CommandRules::resumed),
                HostRule.in(Situation.START_LOST, 14, "sends a START that never arrived again", Recording::notCut),
                HostRule.in(
                        Situation.START_UNANSWERED,
                        14,
                        "sends no other START when only its answer was lost",
                        CommandRules::startedOnce),
                HostRule.in(Situation.START_DAMAGED, 14, "sends a DAMAGED command again", Recording::notCut),
                HostRule.in(Situation.START_BUSY, 14, "sends a command that was BUSY again", Recording::notCut));
    }

    private static Optional<String> whole(Recording recording) {
        return recording.commands().stream()
                .filter(sent -> !sent.whole())
                .findFirst()
                .map(sent -> "command %d, number %d, was not"
                        .formatted(sent.command().code(), sent.command().sequence()));
    }

    private static Optional<String> numbered(Recording recording) {
        Optional<RegisterCommand> before = Optional.empty();
        for (SentCommand sent : recording.commands()) {
            Optional<TableStatus> seen = recording.statusBefore(sent.index());
            if (seen.isEmpty()) {
                return Optional.of("it read no status before its first command");
            }
            int echo = seen.orElseThrow().command().echo();
            boolean again = before.filter(sent.command()::equals).isPresent();
            if (!again && sent.command().sequence() != RegisterCommand.next(echo)) {
                return Optional.of("number %d after %d".formatted(sent.command().sequence(), echo));
            }
            before = Optional.of(sent.command());
        }
        return Optional.empty();
    }

    private static Optional<String> readBack(Recording recording) {
        for (int i = 0; i + 1 < recording.commands().size(); i++) {
            SentCommand sent = recording.commands().get(i);
            SentCommand next = recording.commands().get(i + 1);
            boolean sameLine = sent.exchange().connection() == next.exchange().connection();
            boolean answered = sent.exchange().answer().isPresent();
            boolean again = sent.command().equals(next.command());
            if (sameLine && answered && !again && !isReadBack(recording, sent.index(), next.index())) {
                return Optional.of("command %d came without it after command %d"
                        .formatted(next.command().code(), sent.command().code()));
            }
        }
        return Optional.empty();
    }

    private static boolean isReadBack(Recording recording, int from, int to) {
        boolean status = false;
        for (int i = from + 1; i < to; i++) {
            Optional<TableStatus> seen = recording.statusAt(i);
            status |= seen.isPresent();
            boolean damaged = seen.filter(now -> now.command().result() == CommandResult.DAMAGED)
                    .isPresent();
            boolean back = recording.exchanges().get(i).hasRead(recording.map(), RegisterBlock.COMMAND);
            if (damaged || status && back) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> resumed(Recording recording) {
        for (SentCommand sent : recording.commands()) {
            Optional<Long> done =
                    recording.statusBefore(sent.index()).map(seen -> seen.job().doneRecord());
            if (sent.is(CommandCode.RESUME)
                    && done.filter(is -> is + 1 == sent.command().p1()).isEmpty()) {
                return Optional.of("RESUME %d with %s done"
                        .formatted(
                                sent.command().p1(), done.map(String::valueOf).orElse("unknown many")));
            }
        }
        return Optional.empty();
    }

    /** The same command under the same number may be repeated; the table takes it once. */
    private static Optional<String> startedOnce(Recording recording) {
        long others = recording.commands().stream()
                .filter(sent -> sent.is(CommandCode.START)
                        && !recording
                                .first(CommandCode.START)
                                .orElseThrow()
                                .command()
                                .equals(sent.command()))
                .count();
        return others > 0
                ? Optional.of("%d more were sent while the table was %s".formatted(others, TableState.CUTTING))
                : recording.notCut();
    }
}
