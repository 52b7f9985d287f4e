/**
 * The command line: {@code draft}, {@code check}, {@code check-measurements}, {@code batch}, {@code import} and
 * {@code fit-measurements}.
 *
 * <p>Exit codes: 0 done, 1 the request cannot be met (one line on stderr says which field, its value and what was
 * expected), 2 wrong usage, 3 a broken or missing input file. Results go to stdout or to {@code --out}; progress to
 * stderr when somebody watches. The only package of this module that sees picocli, and the only one that prints.
 */
@NullMarked
package io.tailorline.pattern.cli;

import org.jspecify.annotations.NullMarked;
