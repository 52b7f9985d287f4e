/** How the portal is put together, and what every page and answer has in common: language, documents of the API. */
package io.tailorline.portal.config;
