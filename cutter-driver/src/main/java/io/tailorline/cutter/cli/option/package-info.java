/** What several commands share: the option that names a table, and the refusal of a request that cannot be met. */
@NullMarked
package io.tailorline.cutter.cli.option;

import org.jspecify.annotations.NullMarked;
