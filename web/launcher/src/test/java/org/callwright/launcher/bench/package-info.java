@NullMarked
package org.callwright.launcher.bench;

import org.jspecify.annotations.NullMarked;
