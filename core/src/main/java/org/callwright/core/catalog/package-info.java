/** What tickets are told apart by: categories and dispositions. */
@NullMarked
package org.callwright.core.catalog;

import org.jspecify.annotations.NullMarked;
