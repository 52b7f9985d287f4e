/**
 * The body of a request for a suit as JSON, read strictly and politely: every fault names its field. Shared by web and
 * persistence.
 */
@NullMarked
package io.tailorline.portal.sales.json;

import org.jspecify.annotations.NullMarked;
