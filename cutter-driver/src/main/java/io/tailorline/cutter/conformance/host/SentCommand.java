package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.RegisterCommand;

/**
 * A command as the host wrote it.
 *
 * @param index of its exchange
 * @param whole whether all its registers were written, and its check word holds
 */
record SentCommand(int index, Exchange exchange, RegisterCommand command, boolean whole) {

    boolean is(CommandCode code) {
        return command.code() == code.code();
    }
}
