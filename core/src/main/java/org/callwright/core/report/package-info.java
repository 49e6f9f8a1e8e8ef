/**
 * By which service is judged: figures that are added up from what the event log says of calls and agents, and the metrics
 * made of them. Nothing here is counted anywhere else, so a report, the rows behind it and the log always agree.
 */
@NullMarked
package org.callwright.core.report;

import org.jspecify.annotations.NullMarked;
