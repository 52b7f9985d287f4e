/** Customers, tailor and operator: all that is done through the public API, and nothing else. */
@NullMarked
package io.tailorline.load.client;

import org.jspecify.annotations.NullMarked;
