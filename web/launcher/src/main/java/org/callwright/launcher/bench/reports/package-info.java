/** How long a report takes over a day with very many calls. */
@NullMarked
package org.callwright.launcher.bench.reports;

import org.jspecify.annotations.NullMarked;
