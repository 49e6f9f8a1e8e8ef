/** Reports: figures by interval and dimension, the rows behind them, and both as files. */
@NullMarked
package org.callwright.web.report;

import org.jspecify.annotations.NullMarked;
