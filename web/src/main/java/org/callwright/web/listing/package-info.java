/** What all lists have in common: filters, pages. */
@NullMarked
package org.callwright.web.listing;

import org.jspecify.annotations.NullMarked;
