package io.tailorline.cutter.cli;

import io.tailorline.json.FormatFault;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * What went wrong in a command, as one line on stderr and an exit code: 3 for a broken input file, 1 for all else.
 * Commands only throw; wrong usage is picocli's own 2.
 */
final class FaultLine implements IExecutionExceptionHandler {

    static final int CANNOT_BE_MET = 1;
    static final int BROKEN_INPUT = 3;

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        command.getErr().println(line(fault));
        return fault instanceof FormatFault ? BROKEN_INPUT : CANNOT_BE_MET;
    }

    private static String line(Exception fault) {
        if (fault instanceof RuntimeException) {
            return "This is a bug in Tailorline, please report it: " + fault;
        }
        if (fault instanceof IOException) {
            return "A file cannot be written or read: " + fault;
        }
        return fault.getMessage() == null ? fault.toString() : fault.getMessage();
    }
}
