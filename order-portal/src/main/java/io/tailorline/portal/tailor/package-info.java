/** The tailor's queue, the drawn pattern to look at, and the decisions: go on, draft again, send back. */
package io.tailorline.portal.tailor;
