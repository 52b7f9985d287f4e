/** What a program measured: latencies, processor time, memory over time, and the report as text and as JSON. */
@NullMarked
package io.tailorline.load.report;

import org.jspecify.annotations.NullMarked;
