package io.tailorline.cutter.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Wrong usage: what is wrong and where the options are listed, so that the one useful line does not scroll away. */
final class UsageLine implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(wrong.getMessage());
        if (command.getParent() == null) {
            UnmatchedArgumentException.printSuggestions(wrong, err);
            command.usage(err);
        } else {
            err.println("'%s --help' shows the options."
                    .formatted(command.getCommandSpec().qualifiedName()));
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
