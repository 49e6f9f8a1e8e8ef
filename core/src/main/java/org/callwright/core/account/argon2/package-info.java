@NullMarked
package org.callwright.core.account.argon2;

import org.jspecify.annotations.NullMarked;
