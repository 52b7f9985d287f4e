/**
 * The command line of the cutter driver: only this package and those below it see picocli, and only they print.
 *
 * <p>A command reads its files, calls one thing and shows the result; what goes wrong leaves as an exception and
 * becomes one line and an exit code in {@link io.tailorline.cutter.cli.FaultLine}.
 */
@NullMarked
package io.tailorline.cutter.cli;

import org.jspecify.annotations.NullMarked;
