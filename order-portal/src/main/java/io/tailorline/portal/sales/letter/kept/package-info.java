/** Letters as they are kept until they are sent: what each tells, not yet in words. */
@NullMarked
package io.tailorline.portal.sales.letter.kept;

import org.jspecify.annotations.NullMarked;
