@NullMarked
package org.callwright.core.webhook.jdbc;

import org.jspecify.annotations.NullMarked;
