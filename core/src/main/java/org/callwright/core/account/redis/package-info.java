@NullMarked
package org.callwright.core.account.redis;

import org.jspecify.annotations.NullMarked;
