/** Sample people, queues and customers for those who look at Callwright for the first time. */
@NullMarked
package org.callwright.web.sample;

import org.jspecify.annotations.NullMarked;
