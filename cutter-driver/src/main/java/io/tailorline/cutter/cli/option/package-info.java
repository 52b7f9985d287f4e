/** What several commands share: the option that names a table, and the refusal of a request that cannot be met. */
package io.tailorline.cutter.cli.option;
