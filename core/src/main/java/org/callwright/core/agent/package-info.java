@NullMarked
package org.callwright.core.agent;

import org.jspecify.annotations.NullMarked;
