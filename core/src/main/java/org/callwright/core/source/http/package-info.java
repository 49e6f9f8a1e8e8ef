/** A system of the business that answers over HTTP in JSON, mapped by configuration. */
@NullMarked
package org.callwright.core.source.http;

import org.jspecify.annotations.NullMarked;
