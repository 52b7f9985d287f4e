/**
 * What the pages and the API of all contexts share: layout, problems, refusals, words, the live feed, bodies of
 * requests. Knows no context.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.tailorline.portal.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
