/** How long a page of a very long list of tickets takes, by every filter and by texts. */
@NullMarked
package org.callwright.launcher.bench.tickets;

import org.jspecify.annotations.NullMarked;
