@NullMarked
package org.callwright.core;

import org.jspecify.annotations.NullMarked;
