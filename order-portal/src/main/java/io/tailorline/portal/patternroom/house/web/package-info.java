/** The page on which the house settings are changed and compared. */
@NullMarked
package io.tailorline.portal.patternroom.house.web;

import org.jspecify.annotations.NullMarked;
