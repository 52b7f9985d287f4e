/**
 * Files of the cutter: table profiles (YAML) and cut programs (JSON). The only package here that sees Jackson.
 *
 * <p>Reading never guesses: a wrong file is a {@link io.tailorline.json.FormatFault} that names the file, the place in
 * it, what was found and what was expected. Writing is whole or not at all. The same program gives the same bytes.
 * Published.
 */
@NullMarked
package io.tailorline.cutter.io;

import org.jspecify.annotations.NullMarked;
