/** Benchmarks of the search: what is laid, how long, and the page that reports it. */
@NullMarked
package io.tailorline.nesting.bench;

import org.jspecify.annotations.NullMarked;
