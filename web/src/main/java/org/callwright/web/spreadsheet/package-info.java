/** What files for spreadsheets have in common. */
@NullMarked
package org.callwright.web.spreadsheet;

import org.jspecify.annotations.NullMarked;
