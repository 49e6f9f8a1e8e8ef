@NullMarked
package org.callwright.core.account;

import org.jspecify.annotations.NullMarked;
