/**
 * The command line: {@code nest}, {@code marker}, {@code check}, {@code bench}.
 *
 * <p>Exit 0 done, 1 the request cannot be met, 2 wrong usage, 3 broken or missing input file. Results go to standard
 * output or into {@code --out}, progress to standard error when it is a terminal. The only package that sees picocli.
 */
@NullMarked
package io.tailorline.nesting.cli;

import org.jspecify.annotations.NullMarked;
