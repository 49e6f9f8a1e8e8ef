@NullMarked
package org.callwright.core.webhook.http;

import org.jspecify.annotations.NullMarked;
