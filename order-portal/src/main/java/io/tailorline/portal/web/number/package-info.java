/** What stands on labels and tickets, and the page that it leads to. */
@NamedInterface("number")
@NullMarked
package io.tailorline.portal.web.number;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
