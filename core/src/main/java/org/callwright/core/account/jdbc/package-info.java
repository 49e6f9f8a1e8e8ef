@NullMarked
package org.callwright.core.account.jdbc;

import org.jspecify.annotations.NullMarked;
