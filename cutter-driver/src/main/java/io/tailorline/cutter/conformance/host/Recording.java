package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.modbus.MailboxCodec;
import io.tailorline.cutter.modbus.StatusCodec;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.TableBlock;
import io.tailorline.cutter.table.TableStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;

/**
 * Everything that a host did in one situation.
 *
 * @param happened whether the situation came about
 * @param program what the host has sent of its job
 * @param cut records whose motion was finished, in order
 * @param exit code of the host; empty when it does not tell, or was ended
 */
record Recording(
        Situation situation,
        RegisterMap map,
        boolean happened,
        List<Exchange> exchanges,
        List<SentCommand> commands,
        List<SentBlock> blocks,
        SentProgram program,
        List<Long> cut,
        OptionalInt exit) {

    static Recording of(
            Situation situation,
            RegisterMap map,
            boolean happened,
            List<Exchange> exchanges,
            SentProgram program,
            List<Long> cut,
            OptionalInt exit) {
        List<SentCommand> commands = new ArrayList<>();
        List<SentBlock> blocks = new ArrayList<>();
        new Reader(map, exchanges).read(commands, blocks);
        return new Recording(situation, map, happened, exchanges, commands, blocks, program, cut, exit);
    }

    /** The last status that the host has got before an exchange; empty when it has got none. */
    Optional<TableStatus> statusBefore(int index) {
        for (int i = index - 1; i >= 0; i--) {
            Optional<TableStatus> seen = statusAt(i);
            if (seen.isPresent()) {
                return seen;
            }
        }
        return Optional.empty();
    }

    /** The status that the host got by an exchange, if it came whole. */
    Optional<TableStatus> statusAt(int index) {
        StatusCodec codec = new StatusCodec(map);
        return exchanges
                .get(index)
                .seen(map, RegisterBlock.STATUS)
                .filter(codec::isWhole)
                .map(codec::decode);
    }

    /** Whether the table has finished every record of the job, each once and in order. */
    boolean isCut() {
        return !cut.isEmpty()
                && cut.equals(
                        LongStream.rangeClosed(1, program.records()).boxed().toList());
    }

    /** What is wrong when the job is not cut. */
    Optional<String> notCut() {
        if (!isCut()) {
            return Optional.of("%d of %d records were cut%s"
                    .formatted(cut.stream().distinct().count(), program.records(), again()));
        }
        return exit.isPresent() && exit.getAsInt() != 0
                ? Optional.of("the job was cut and the host ended with %d".formatted(exit.getAsInt()))
                : Optional.empty();
    }

    private String again() {
        return cut.stream().distinct().count() < cut.size() ? ", some of them more than once" : "";
    }

    Optional<SentCommand> first(CommandCode code) {
        return commands.stream().filter(sent -> sent.is(code)).findFirst();
    }

    /** Reads commands and blocks out of what was written. */
    private static final class Reader {

        private final RegisterMap map;
        private final MailboxCodec mail;
        private final List<Exchange> exchanges;
        private final int[] command;
        private final int[] mailbox;
        private int commandWords;
        private int mailboxWords;

        Reader(RegisterMap map, List<Exchange> exchanges) {
            this.map = map;
            this.mail = new MailboxCodec(map);
            this.exchanges = exchanges;
            this.command = map.empty(RegisterBlock.COMMAND);
            this.mailbox = map.empty(RegisterBlock.MAILBOX);
        }

        void read(List<SentCommand> commands, List<SentBlock> blocks) {
            for (int i = 0; i < exchanges.size(); i++) {
                Optional<HostRequest> asked = exchanges.get(i).asked().filter(HostRequest::writes);
                if (asked.isPresent()) {
                    read(i, asked.orElseThrow(), commands, blocks);
                }
            }
        }

        private void read(int index, HostRequest asked, List<SentCommand> commands, List<SentBlock> blocks) {
            if (asked.writes(map, RegisterBlock.COMMAND)) {
                asked.copyTo(map, RegisterBlock.COMMAND, command);
                commandWords += asked.written().length;
            }
            if (asked.writes(map, RegisterBlock.MAILBOX)) {
                asked.copyTo(map, RegisterBlock.MAILBOX, mailbox);
                mailboxWords += asked.written().length;
            }
            if (asked.writes(map, RegisterName.CMD_SEQ)) {
                commands.add(new SentCommand(
                        index,
                        exchanges.get(index),
                        mail.decodeCommand(command),
                        commandWords == command.length && mail.isWhole(command)));
                commandWords = 0;
            }
            if (asked.writes(map, RegisterName.BLOCK_SEQ)) {
                Optional<TableBlock> block = mail.decodeBlock(mailbox);
                int payload = block.map(sent -> sent.payload().length).orElse(0);
                boolean whole = mailboxWords >= mailbox.length - map.payloadWords() + payload;
                blocks.add(new SentBlock(index, block, mail.sequence(mailbox), whole));
                mailboxWords = 0;
            }
        }
    }
}
