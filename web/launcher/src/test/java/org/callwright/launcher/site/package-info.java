@NullMarked
package org.callwright.launcher.site;

import org.jspecify.annotations.NullMarked;
