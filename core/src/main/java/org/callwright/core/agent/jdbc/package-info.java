@NullMarked
package org.callwright.core.agent.jdbc;

import org.jspecify.annotations.NullMarked;
